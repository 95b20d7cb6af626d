/** A book that is large: sentences of clauses that recur, each with a number of its own. */

const words = ['产值', '同比', '增长', '企业', '园区', '项目', '建设', '完成', '新增', '亿元', '全年', '工作']

export const sentence = (index: number): string => {
  let text = `第${index}项`
  for (let word = 0; word < 12; word += 1)
    text += words[(index * 7 + word * 5 + ((index >> word) & 3)) % words.length]
  return `${text}${(index * 37) % 1000}家。`
}

export const paragraphs = (count: number): string =>
  `${Array.from({ length: count }, (_, index) => sentence(index)).join('\n\n')}\n`

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, sign => `&#${sign.charCodeAt(0)};`).replace(/\p{Cc}/gu, ' ')

/** A translation memory (TMX 1.4b). */
export const memoryFile = (pairs: readonly { source: string; target: string }[]): string => {
  const unit = ({ source, target }: { source: string; target: string }): string =>
    `<tu><tuv xml:lang="zh-Hans"><seg>${escaped(source)}</seg></tuv><tuv xml:lang="en"><seg>${escaped(target)}</seg></tuv></tu>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="bench" creationtoolversion="1" segtype="sentence" o-tmf="tmx" adminlang="en" srclang="zh-Hans" datatype="plaintext"/><body>
${pairs.map(unit).join('\n')}
</body></tmx>
`
}
