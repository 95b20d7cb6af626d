import { escapeMarkup } from '../escape.js'

/** What the metadata of a file says: the same as its information dictionary. */
export interface XmpFields {
  title: string
  author?: string | undefined
  subject?: string | undefined
  keywords: string[]
  languages: string[]
  creator: string
  producer: string
  date: Date
}

/** Characters that XML 1.0 (§2.2) does not know. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

const text = (value: string): string => escapeMarkup(value.replace(forbidden, ''))

const element = (name: string, content: string): string => `<${name}>${content}</${name}>`

const plain = (name: string, value: string | undefined): string =>
  value === undefined || value === '' ? '' : element(name, text(value))

const list = (name: string, kind: 'Bag' | 'Seq', values: string[]): string =>
  values.length === 0
    ? ''
    : element(name, element(`rdf:${kind}`, values.map(value => element('rdf:li', text(value))).join('')))

const inAnyLanguage = (name: string, value: string | undefined): string =>
  value === undefined || value === ''
    ? ''
    : element(name, `<rdf:Alt><rdf:li xml:lang="x-default">${text(value)}</rdf:li></rdf:Alt>`)

/** Says in the terms of PDF/A what `pdfuaid:part` is. ISO 19005-2 §6.6.2.3.3. */
const uaSchema = `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>`

const namespaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
}

/** A date as XMP writes it: ISO 8601 without fractions of a second. */
const iso = (date: Date): string => date.toISOString().replace(/\.\d+/, '')

/** The XMP packet of a PDF/UA-1 and PDF/A-2a file. ISO 16684-1, ISO 14289-1 §5, ISO 19005-2 §6.6. */
export const xmp = (fields: XmpFields): string => {
  const prefixes = Object.entries(namespaces).map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  const properties = [
    element('dc:format', 'application/pdf'),
    inAnyLanguage('dc:title', fields.title),
    list('dc:creator', 'Seq', fields.author ? [fields.author] : []),
    inAnyLanguage('dc:description', fields.subject),
    list('dc:language', 'Bag', fields.languages),
    list('dc:subject', 'Bag', fields.keywords),
    plain('pdf:Keywords', fields.keywords.join(' ')),
    plain('pdf:Producer', fields.producer),
    plain('xmp:CreatorTool', fields.creator),
    element('xmp:CreateDate', iso(fields.date)),
    element('xmp:ModifyDate', iso(fields.date)),
    element('pdfuaid:part', '1'),
    element('pdfaid:part', '2'),
    element('pdfaid:conformance', 'A'),
    uaSchema,
  ]
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${prefixes.join(' ')}><rdf:Description rdf:about="">`,
    ...properties.filter(Boolean),
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n')
}
