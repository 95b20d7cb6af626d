import { figureOf, type Tail } from './reading.js'

/** Nouns whose members are numbered behind them: 附件二, 方案三, 标段一. */
const labelled =
  /(?:附件|附表|附图|附录|附注|图表|表格|方案|情形|情景|案例|实例|示例|类型|标段|标包|课题|问题|命题|定理|引理|推论|公式|习题|练习|单元|模块|阶段|步骤|版本|选项|假设|样本|条件|车间|通道|窗口|出口|原因|理由|误区|要点|重点|亮点|看点|建议|对策|措施|技巧|方法|方式|途径|结论|观点|启示|特点|优势|目标|任务|实施例|对比例|权利要求|实验)$/

/** What may stand behind the number of a label: no noun that it could count. */
const behind = /^(?:$|[，。、；：:,;）)(（\s—-]|[和与及或]|所述|所示|中[，的所]?|的(?!个)|是|为|至|到)/

/** 附件二, 方案三: the number behind the noun, which English writes in digits, words, letters or Roman numerals. */
export const labelTail: Tail = (text, numeral, from) => {
  const isSmall = numeral.form === 'words' && numeral.value.d === 1n && numeral.value.n < 100n
  if (!isSmall || numeral.upTo || numeral.end !== from || !behind.test(text.slice(from, from + 2)))
    return undefined
  return labelled.test(text.slice(Math.max(0, numeral.start - 4), numeral.start))
    ? { figures: [figureOf(numeral, from, { kind: 'ordinal', weight: 'weak' })], end: from }
    : undefined
}

/** （注7）, （注释3）: the mark of a note, whose number another edition need not keep. */
export const noteTail: Tail = (text, numeral, from) =>
  /[（(]注(?:释)?$/.test(text.slice(Math.max(0, numeral.start - 3), numeral.start)) &&
  /^[)）]/.test(text.slice(from))
    ? { figures: [figureOf(numeral, from, { kind: 'count', weight: 'silent' })], end: from }
    : undefined
