import { saying } from '../../model/messages/message.js'
import { foundInProse } from '../finding.js'
import { targetInline } from '../inline/inline-of.js'
import type { Rule } from '../rule.js'
import { intoOtherScript } from '../scripts.js'

/** Full-width forms (U+FF01–FF5E, U+FFE5) and the marks of the Chinese block; 《》〈〉 have a rule of their own. */
const wide =
  /[\u3000-\u3007\u300C-\u3011\u3014\u3015\uFF01-\uFF5E\uFF61-\uFF65\uFFE5]+|(?<!—)——(?!—)|(?<!…)……(?!…)/g

const special: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '、': ',',
  '。': '.',
  〇: '0',
  '「': '“',
  '」': '”',
  '『': '‘',
  '』': '’',
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
  '￥': '¥',
  '——': '—',
  '……': '…',
  '｡': '.',
  '､': ',',
}

const narrow = (character: string): string => {
  const code = character.charCodeAt(0)
  return (
    special[character] ?? (code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character)
  )
}

/** A Chinese mark holds its own space; a Western one stands beside one. */
const spaced = (text: string, before: string, after: string): string => {
  const opens = /^[([“‘]/.test(text) && /[\p{L}\p{N}]$/u.test(before)
  const closes = /[,.;:!?)\]”’]$/.test(text) && /^[\p{L}\p{N}([“‘]/u.test(after)
  return `${opens ? ' ' : ''}${text}${closes ? ' ' : ''}`
}

/** Full-width marks, letters and figures in a text that has none. */
export const fullwidthMarks: Rule = {
  meta: {
    id: 'fullwidth-marks',
    severity: 'error',
    summary: 'No full-width mark, letter or figure is left in a translation.',
    explanation:
      'Full-width forms belong to the square grid of Chinese. In Western text they gape, are set in another font, and are not found by searching. The ordinary ones are put in their place, with the space that belongs to them.',
    scope: 'segment',
    fixable: true,
  },
  applies: intoOtherScript,
  examples: {
    good: [
      { target: 'Growth, steady: “yes” (60).' },
      { target: 'Jiayuguan (嘉峪关，甘肃)', why: 'inside Chinese' },
      { target: 'read 《规划》', why: '`book-title-marks` says so' },
      { target: '`a，b`', why: 'code' },
    ],
    bad: [
      { target: 'Growth，steady', found: '，', expected: [', '] },
      { target: 'Growth（60), steady', found: '（', expected: [' ('] },
      { target: 'It grew。', found: '。', expected: ['.'] },
      { target: 'growth——steady', found: '——', expected: ['—'] },
      { target: 'and so on……', found: '……', expected: ['…'] },
      { target: 'by ８２ places', found: '８２', expected: ['82'] },
    ],
  },
  look: pair => {
    const inline = targetInline(pair)
    const { prose } = inline
    return [...prose.matchAll(wide)].flatMap(({ 0: found, index }) => {
      const before = prose.slice(0, index)
      const after = prose.slice(index + found.length)
      if (/\p{Script=Han}$/u.test(before) || /^\p{Script=Han}/u.test(after)) return []
      const text = spaced(special[found] ?? [...found].map(narrow).join(''), before, after)
      return [
        foundInProse(inline, 'target', index, index + found.length, {
          message: saying('fullwidth-marks'),
          expected: [text],
          safe: true,
        }),
      ]
    })
  },
}
