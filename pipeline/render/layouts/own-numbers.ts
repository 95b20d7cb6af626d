const han = '[〇零一二三四五六七八九十百\\d]+'

/** A number that a heading bears itself: 一、 （一） 第一章 1. 1.1 I. Chapter 1. 一年来 and 3.5 亿元 are none. */
const ownNumber = new RegExp(
  [
    `第${han}[章节節篇部编編卷回条條]`,
    `${han}、`,
    `[（(]${han}[)）]`,
    '\\d+(?:\\.\\d+)+[\\s\\u3000]',
    '\\d+[.．)）](?!\\d)',
    '[IVXLC]+[.．、]',
    '(?:chapter|part|section|appendix|article)\\s[\\dIVXLC]+\\b',
  ].join('|'),
  'iuy',
)

const hasOwnNumber = (heading: string): boolean => {
  ownNumber.lastIndex = 0
  return ownNumber.test(heading.trim())
}

/** Whether most headings bear numbers of their own: others beside them would number them twice. */
export const areNumbered = (headings: readonly string[]): boolean =>
  headings.filter(hasOwnNumber).length * 2 > headings.length
