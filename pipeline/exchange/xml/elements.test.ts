import { describe, expect, it } from 'vitest'
import { tell } from '../../model/messages/tell.js'
import { readElements, type XmlElement } from './elements.js'

const read = (content: string | Uint8Array, names = ['b']) => {
  const elements: XmlElement[] = []
  const problem = readElements(content, { root: 'a', elements: new Set(names), visit: e => elements.push(e) })
  return { elements, problem }
}

const reason = (content: string | Uint8Array): string | undefined => {
  const { problem } = read(content)
  return problem && tell(problem.reason)
}

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), littleEndian)
  return new Uint8Array(view.buffer)
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('elements of an XML file', () => {
  it('are handed over whole, with their lines', () => {
    const { elements, problem } = read('<a>\n<x>no</x><b n="1">甲<c/>&amp;<![CDATA[<]]></b>\n<b/></a>')
    expect(problem).toBeUndefined()
    expect(elements.map(({ line, children, attributes }) => [line, attributes.get('n'), children])).toEqual([
      [2, '1', ['甲', expect.objectContaining({ name: 'c', line: 2 }), '&', '<']],
      [3, undefined, []],
    ])
  })

  it.each([
    ['UTF-8', utf8('<a><b>甲</b></a>')],
    ['UTF-8 with a mark', utf8('\uFEFF<?xml version="1.0" encoding="UTF-8"?><a><b>甲</b></a>')],
    ['UTF-8 that calls itself UTF-16', utf8('<?xml version="1.0" encoding="utf-16"?><a><b>甲</b></a>')],
    ['UTF-16 with a mark', utf16('\uFEFF<?xml version="1.0" encoding="UTF-16"?><a><b>甲</b></a>', true)],
    ['big-endian UTF-16 with a mark', utf16('\uFEFF<a><b>甲</b></a>', false)],
    ['UTF-16 without a mark', utf16('<a><b>甲</b></a>', true)],
    ['big-endian UTF-16 without a mark', utf16('<a><b>甲</b></a>', false)],
    [
      'a byte order mark and another declaration',
      utf16('\uFEFF<?xml version="1.0" encoding="UTF-8"?><a><b>甲</b></a>', true),
    ],
  ])('are read from %s', (_, bytes) => {
    expect(read(bytes).elements.map(({ children }) => children)).toEqual([['甲']])
  })

  it.each([
    [
      'GB18030',
      utf8('<?xml version="1.0" encoding="GB18030"?><a/>'),
      'Unexpected encoding “gb18030”, expected UTF-8 or UTF-16',
    ],
    [
      'UTF-7',
      utf8('<?xml version="1.0" encoding="UTF-7"?><a/>'),
      'Unexpected encoding “utf-7”, expected UTF-8 or UTF-16',
    ],
    [
      'an encoding with a name of JavaScript',
      utf8('<?xml version="1.0" encoding="constructor"?><a/>'),
      'Unexpected encoding “constructor”, expected UTF-8 or UTF-16',
    ],
    [
      'bytes that are not UTF-8',
      Uint8Array.of(0x3c, 0x61, 0xff, 0x3e),
      'Unexpected bytes, expected UTF-8 text',
    ],
    [
      'half a character of UTF-16',
      utf16('\uFEFF<a/>', true).subarray(0, 9),
      'Unexpected bytes, expected UTF-16LE text',
    ],
    [
      'more than 50 MB',
      new Uint8Array(50 * 2 ** 20 + 1),
      'Unexpected size of 50.0 MB, expected at most 50 MB',
    ],
  ])('are not read from %s', (_, bytes, expected) => {
    expect(reason(bytes)).toBe(expected)
  })

  const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`)

  it.each([
    [
      'entities that grow without end',
      `<!DOCTYPE a [<!ENTITY l0 "lol">${entities.join('')}]><a>&l9;</a>`,
      'Unexpected declarations in <!DOCTYPE>, expected none',
    ],
    [
      'a long entity many times',
      `<!DOCTYPE a [<!ENTITY l "${'x'.repeat(1e5)}">]><a>${'&l;'.repeat(1e4)}</a>`,
      'Unexpected declarations in <!DOCTYPE>, expected none',
    ],
    [
      'an entity that is a file',
      '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><a>&f;</a>',
      'Unexpected declarations in <!DOCTYPE>, expected none',
    ],
    [
      'a parameter entity',
      '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1/x">%p;]><a/>',
      'Unexpected declarations in <!DOCTYPE>, expected none',
    ],
    [
      'an entity of an external DTD',
      '<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd"><a>&f;</a>',
      'Unexpected XML: undefined entity.',
    ],
    ['100,000 levels', '<a>'.repeat(100_000), 'Unexpected depth, expected at most 256 elements'],
    [
      '100,000 attributes',
      `<a ${Array.from({ length: 100_000 }, (_, i) => `x${i}=""`).join(' ')}/>`,
      'Unexpected attribute, expected at most 1000',
    ],
    ['an attribute twice', '<a x="1" x="2"/>', 'Unexpected XML: duplicate attribute: x.'],
    ['two roots', '<a/><a/>', 'Unexpected XML: documents may contain only one root.'],
    ['text after the root', '<a/>x', 'Unexpected XML: text data outside of root node.'],
    ['a prefix that is not declared', '<a><x:b/></a>', 'Unexpected XML: unbound namespace prefix: "x".'],
    ['the character U+0000', '<a>&#0;</a>', 'Unexpected XML: malformed character entity.'],
    ['half a surrogate pair', '<a>&#xD800;</a>', 'Unexpected XML: malformed character entity.'],
    ['an element that is not closed', '<a><b>', 'Unexpected XML: unclosed tag: b'],
    ['another root', '<html/>', 'Unexpected root element <html>, expected <a>'],
    ['nothing', '', 'Unexpected XML: document must contain a root element.'],
  ])('end before %s', (_, text, expected) => {
    expect(reason(text)).toBe(expected)
  })

  it('are read with an external DTD, which nobody fetches, and with XInclude, which nobody follows', () => {
    const include = '<b xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="/etc/passwd"/></b>'
    const { elements, problem } = read(`<!DOCTYPE a SYSTEM "http://127.0.0.1/a[1].dtd"><a>${include}</a>`)
    expect(problem).toBeUndefined()
    expect(elements[0]?.children).toEqual([expect.objectContaining({ name: 'include', children: [] })])
  })

  it('hold a million numeric references', () => {
    expect(read(`<a><b>${'&#65;'.repeat(1e6)}</b></a>`).elements[0]?.children.join('')).toHaveLength(1e6)
  })

  it('keep names of JavaScript as names', () => {
    const [element] = read('<a><b __proto__="x" constructor="y"/></a>').elements
    expect([...(element?.attributes ?? [])]).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ])
  })

  it('tell the place of a problem', () => {
    expect(read('<a>\n  <b x="1" x="2"/></a>').problem).toMatchObject({ line: 2 })
  })
})
