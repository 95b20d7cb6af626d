import { type BookBlock, bookOf, type FacingBook } from './facing-book.js'

/** One paragraph of so many sentences like each other. */
const sentences = (count: number, english: (number: number) => string): BookBlock['pairs'] =>
  Array.from({ length: count }, (_, index): [string, string] => [
    `第${index + 1}代园区人接续奋斗，走出了一条从无到有的发展之路。`,
    english(index + 1),
  ])

const short = (number: number): string =>
  `Generation ${number} has carried the work forward, and found its way from nothing to something.`

/** Books that are hard to set. */
export const hardBooks = (): FacingBook[] => [
  bookOf('1 segment', [{ heading: false, pairs: sentences(1, short) }]),
  bookOf('sentence of 5,000 characters', [
    { heading: false, pairs: [[`${'字'.repeat(4999)}。`, `${'word '.repeat(3400)}end.`]] },
  ]),
  {
    name: 'table of 100 rows',
    markdown: `---\ntitle: 书\n---\n\n指标如下。\n\n| 指标 | 数值 |\n| --- | ---: |\n${Array.from({ length: 100 }, (_, row) => `| 工业总产值第${row}项 | ${row}.5 |`).join('\n')}\n`,
    english: [
      'Book',
      'The figures:',
      'Indicator',
      'Value',
      ...Array.from({ length: 100 }, (_, row) => [
        row % 3 === 0
          ? `Gross industrial output, item ${row}, with a long name that wraps`
          : `Output, item ${row}`,
        `${row}.5`,
      ]).flat(),
    ],
  },
  {
    name: 'table row higher than a page',
    markdown: `---\ntitle: 书\n---\n\n说明如下。\n\n| 指标 | 说明 |\n| --- | --- |\n| 产值 | 短。 |\n| 投资 | ${'园区人接续奋斗走出了一条从无到有的发展之路'.repeat(60)} |\n| 就业 | 短。 |\n`,
    english: [
      'Book',
      'Notes:',
      'Indicator',
      'Note',
      'Output',
      'Short.',
      'Investment',
      'The work was carried forward from nothing to something by those of the park. '.repeat(60).trim(),
      'Jobs',
      'Short.',
    ],
  },
  {
    name: 'page of pictures',
    markdown: `---\ntitle: 书\n---\n\n图片如下。\n\n${'![基地](base.png "基地外景。")\n\n'.repeat(6)}`,
    english: [
      'Book',
      'Pictures:',
      ...Array.from({ length: 6 }, () => ['The base', 'The base from outside.']).flat(),
    ],
  },
  bookOf('translation twice as long', [
    ...Array.from({ length: 12 }, () => ({
      heading: false,
      pairs: sentences(10, number => `${short(number)} ${short(number)}`.replace('. ', ', and ')),
    })),
  ]),
  bookOf('translation missing', [
    ...Array.from({ length: 12 }, () => ({ heading: false, pairs: sentences(10, () => '') })),
  ]),
]
