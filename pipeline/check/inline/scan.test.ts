import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { PhrasingContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import { parseInline } from '../../model/markdown.js'
import { sharedData } from '../../test/shared-data.js'
import { scan } from './scan.js'

const kinds: Readonly<Record<string, string>> = {
  emphasis: 'emphasis',
  strong: 'strong',
  delete: 'delete',
  inlineCode: 'code',
  link: 'link',
  linkReference: 'link',
  image: 'image',
  imageReference: 'image',
  footnoteReference: 'note',
  html: 'html',
}

const count = (names: string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

const ofParser = (nodes: PhrasingContent[]): string[] =>
  nodes.flatMap(node => [
    ...(kinds[node.type] ? [kinds[node.type] ?? ''] : []),
    ...('children' in node ? ofParser(node.children) : []),
  ])

const ofScanner = (text: string): string[] =>
  scan(text).marks.flatMap(({ kind }) => (kind === 'placeholder' ? [] : [kind]))

const marks = (text: string): string[] => scan(text).marks.map(({ kind, value }) => `${kind} ${value}`.trim())

describe('the constructs of a text', () => {
  it.each([
    ['plain words', '实现工业总产值769.6亿元', []],
    ['emphasis', '*a* _b_ **c** __d__ ~~e~~', ['emphasis', 'emphasis', 'strong', 'strong', 'delete']],
    ['emphasis beside Chinese marks', '**“强工业”**行动', ['strong']],
    ['nested emphasis', '***a** b*', ['emphasis', 'strong']],
    ['no emphasis inside a word', 'snake_case_name', []],
    ['a range with one tilde', '10~20亿元、30~40亿元', []],
    ['code', '`a*b*` and `` c`d ``', ['code a*b*', 'code c`d']],
    ['a link', '[园区](https://a.cn/b_c "t")', ['link https://a.cn/b_c']],
    ['a link by reference', '[园区][p] and [p][]', ['link [p]', 'link [p]']],
    ['brackets alone', '[a] and a]', []],
    ['emphasis in a link', '[**a** b](c)', ['link c', 'strong']],
    ['no emphasis out of a link', '*[a*](b)', ['link b']],
    ['an image in a link', '[![a](b.png)](c)', ['link c', 'image b.png']],
    ['an address', '见 https://a.cn/b。', ['link https://a.cn/b']],
    ['an address as the words of a link', '[https://a.cn](https://a.cn/b)', ['link https://a.cn/b']],
    ['an address in an image', '![https://a.cn](x.png)', ['image x.png']],
    [
      'an address in square brackets',
      '[https://a.cn/b] and [www.a.cn',
      ['link https://a.cn/b', 'link www.a.cn'],
    ],
    ['a host in square brackets', '[http://[::1]/b]', ['link http://[::1]/b']],
    ['an address in brackets', '(see https://a.cn/b).', ['link https://a.cn/b']],
    ['a mail address', 'to a.b@c.cn.', ['link a.b@c.cn']],
    ['an address in angle brackets', '<https://a.cn>', ['link https://a.cn']],
    ['a note', '增长[^1]。', ['note 1']],
    ['tags', 'H<sub>2</sub>O<br />', ['html <sub>', 'html </sub>', 'html <br />']],
    ['placeholders', '{{ name }} $t(a.b)', ['placeholder {{name}}', 'placeholder $t(a.b)']],
    [
      'names in braces',
      '{name} {0:N2} {} {a.b}',
      ['name', '0', '', 'a.b'].map(name => `placeholder {${name}}`),
    ],
    ['what is no placeholder', '{ a, b } {a|b} {a: 1} 5%s 100%%d 50 % discount %share', []],
    [
      'an argument with cases',
      '{n, plural, one {# {b}} other {# *a* {c}}} {d}',
      ['placeholder {n}', 'emphasis', 'placeholder {c}', 'placeholder {d}'],
    ],
    ['an argument that is not closed', '{n, plural, other {# *a*', ['emphasis']],
    [
      'conversions',
      '%s %1$d %.2f %ld %@ %dx%d',
      ['s', '1$d', 'f', 'ld', '@', 'd', 'd'].map(kind => `placeholder %${kind}`),
    ],
    [
      'arguments by name',
      '%(name)s %{who} %1',
      ['placeholder %(name)', 'placeholder %(who)', 'placeholder %1'],
    ],
    ['how a date is written', '%Y-%m-%d', []],
    [
      'placeholders of Qt beside a Chinese word and a full stop',
      '%1的余额是%2元。 Copy of %1. 3 %1.5 %1a',
      ['placeholder %1', 'placeholder %2', 'placeholder %1'],
    ],
    ['numbered parts of a page', '<0>a</0><1/>', ['placeholder <0>', 'placeholder </0>', 'placeholder <1/>']],
    ['the id of a heading', '简介 {#intro}', ['placeholder {#intro}']],
    ['escaped marks', '\\*a\\* \\[b\\](c)', []],
  ])('%s', (_, text, expected) => {
    expect(marks(text)).toEqual(expected)
  })
})

describe('the prose of a text', () => {
  it.each([
    ['plain words', 'a b', 'a b'],
    ['without marks of emphasis', '**Growth** went *on*.', 'Growth went on.'],
    ['with one character for code', 'Use `a b` here', 'Use \uFFFC here'],
    ['with the text of a link alone', 'the [park](https://a.cn) grew', 'the park grew'],
    ['with the description of an image', '![the park](a.png)', 'the park'],
    ['without notes and tags', 'H<sub>2</sub>O[^1].', 'H2O.'],
    ['with a space for a line end in HTML', 'a<br>b', 'a b'],
    ['without the content of code elements', 'press <kbd>Enter</kbd>.', 'press \uFFFC.'],
    ['with what character references stand for', 'A&amp;B&nbsp;&#8212;', 'A&B\u00A0—'],
    [
      'with the general case of an argument',
      'in {n, plural, one {# day} other {# days}}.',
      'in \uFFFC days.',
    ],
    ['without backslashes', '\\*a\\*', '*a*'],
  ])('%s', (_, text, expected) => {
    expect(scan(text).prose).toBe(expected)
  })

  it('leads back to the text', () => {
    const text = 'the **[park](a)** `b` grew'
    const { prose, span } = scan(text)
    const back = (word: string): string => {
      const { start, end } = span(prose.indexOf(word), prose.indexOf(word) + word.length)
      return text.slice(start, end)
    }
    expect([back('park'), back('\uFFFC'), back('grew'), back('the park')]).toEqual([
      'park',
      '`b`',
      'grew',
      'the **[park',
    ])
  })
})

const pieces = ['字', 'a', '。', ' ', '*', '**', '_', '`', '[', '](u)', ']', '“', '.', '\\', '![', '<b>']

describe('the scanner agrees with the parser', () => {
  it('on any text of marks and words, but for references: it knows no definitions', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), parts => {
        const text = parts.join('').replaceAll('][', '] [')
        expect(count(ofScanner(text))).toEqual(count(ofParser(parseInline(text))))
      }),
      { numRuns: 2000 },
    )
  })

  describe.skipIf(!sharedData)('on real text (skipped where shared/data is not beside the project)', () => {
    it.each(['gfm-strikethrough', 'korean', 'non-bmp', 'pseudo-emoji', 'strong', 'underscore-cjk-punct'])(
      'with emphasis beside East Asian marks: %s',
      name => {
        const file = readFileSync(`${sharedData}/cjk-emphasis/${name}.md`, 'utf8')
        const texts = file.split('\n').filter(line => line !== '')
        for (const text of texts)
          expect([text, count(ofScanner(text))]).toEqual([text, count(ofParser(parseInline(text)))])
      },
    )
  })
})
