import type { Numeral } from './numeral.js'

const money = /(?:[元块圆毛]零?|[每价卖花收付涨降跌值交缴]|人民币|港币|澳门币|只要|只需|电价|降低|上涨) ?$/
const coin = /^角(?:钱|硬币|纸币|的硬币|邮票|[零一二三四五六七八九]{1,2}[分仙]|[至到])/

/** 屋顶一角, 三角关系: corners, but for 五角钱, 一元五角 and what speaks of a price; `at` is the place of 角. */
export const isCorner = (text: string, { form, start, value }: Numeral, at: number): boolean =>
  form === 'words' &&
  value.n < 10n &&
  !money.test(text.slice(Math.max(0, start - 3), start)) &&
  !coin.test(text.slice(at, at + 5))
