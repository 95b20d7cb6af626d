import { SaxesParser } from 'saxes'
import { type Saying, saying } from '../../model/messages/message.js'
import { decodeXml } from './decode.js'
import { XmlFault, type XmlProblem } from './problem.js'

/** An element with all it holds. */
export interface XmlElement {
  /** Without its prefix. */
  name: string
  /** The namespace's address; empty where there is none. */
  namespace: string
  /** By their names as they are written: `xml:lang`. */
  attributes: ReadonlyMap<string, string>
  children: (XmlElement | string)[]
  /** Where it begins, from 1. */
  line: number
}

/** The parser's time grows with the square of the depth (measured: 20,000 levels, 3.7 s). */
const deepest = 256

const mostAttributes = 1000

/** What to read of a file. */
export interface XmlReading {
  /** The name of the root element. */
  root: string
  /** The names of the elements to hand over, whole; they do not stand in one another. */
  elements: ReadonlySet<string>
  visit: (element: XmlElement) => void
}

const refuse = (parser: { line: number; columnIndex: number }, reason: Saying, note?: Saying): never => {
  const place = { line: parser.line, column: parser.columnIndex + 1 }
  throw new XmlFault({ reason, ...place, ...(note === undefined ? {} : { note }) })
}

const hasInternalSubset = (doctype: string): boolean => doctype.replace(/"[^"]*"|'[^']*'/g, '').includes('[')

const read = (text: string, { root, elements, visit }: XmlReading): void => {
  const parser = new SaxesParser({ xmlns: true })
  /** The open elements: those outside of any that is wanted hold no children. */
  const open: XmlElement[] = []
  let [line, attributes, wanted] = [1, 0, 0]
  parser.on('error', error =>
    refuse(parser, saying('xml.syntax', { reason: error.message.replace(/^[\d:]+\s*/, '') })),
  )
  parser.on('doctype', doctype => {
    if (!hasInternalSubset(doctype)) return
    refuse(parser, saying('xml.doctype'), saying('xml.doctype.note'))
  })
  parser.on('opentagstart', () => {
    line = parser.line
    attributes = 0
  })
  parser.on('attribute', () => {
    attributes += 1
    if (attributes > mostAttributes) refuse(parser, saying('xml.attributes', { most: mostAttributes }))
  })
  parser.on('opentag', tag => {
    if (open.length >= deepest) refuse(parser, saying('xml.depth', { most: deepest }))
    if (open.length === 0 && tag.local !== root) {
      refuse(parser, saying('xml.root', { name: tag.name, root }))
    }
    const element: XmlElement = {
      name: tag.local,
      namespace: tag.uri,
      attributes: new Map(Object.values(tag.attributes).map(({ name, value }) => [name, value])),
      children: [],
      line,
    }
    if (wanted > 0) open.at(-1)?.children.push(element)
    if (wanted > 0 || elements.has(tag.local)) wanted += 1
    open.push(element)
  })
  const addText = (value: string) => {
    if (wanted > 0) open.at(-1)?.children.push(value)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const element = open.pop()
    if (wanted === 0 || !element) return
    wanted -= 1
    if (wanted === 0) visit(element)
  })
  parser.write(text).close()
}

/**
 * Read elements of an XML file one after the other; the rest of it is looked at and not kept.
 *
 * Outside files are not trusted: at most 50 MB, 256 levels, 1,000 attributes, no declarations of entities, no
 * other file fetched (external DTDs, XInclude). Anything not well-formed is a problem, wherever it stands.
 * @returns the first problem, after which nothing is visited; undefined for a sound file.
 */
export const readElements = (content: Uint8Array | string, reading: XmlReading): XmlProblem | undefined => {
  try {
    read(typeof content === 'string' ? content : decodeXml(content), reading)
    return undefined
  } catch (error) {
    if (error instanceof XmlFault) return error.problem
    throw error
  }
}
