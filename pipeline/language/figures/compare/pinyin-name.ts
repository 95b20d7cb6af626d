/** The pinyin of the Chinese numerals of one sign. */
const numerals: Readonly<Record<string, string>> = {
  一: 'yi',
  二: 'er',
  两: 'liang',
  三: 'san',
  四: 'si',
  五: 'wu',
  六: 'liu|lu',
  七: 'qi',
  八: 'ba',
  九: 'jiu',
  十: 'shi',
  百: 'bai',
  千: 'qian',
  万: 'wan',
}

/** One syllable of Hanyu Pinyin without its tone, by the table of initials and finals (ISO 7098:2015). */
const syllable =
  '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|a|o|e|i|u|v)'
const name = new RegExp(`^(?:${syllable})+$`)

/** A name of the text, spelt in pinyin, holds the numeral: 三 in Xinsantiao, 四 in Sichuan. */
export const isInPinyinName = (numeral: string, text: string): boolean => {
  const spelt = numerals[numeral]
  if (spelt === undefined) return false
  const part = new RegExp(`(?:${spelt})`)
  return (text.match(/\b[A-Z][a-z]{3,}\b/g) ?? []).some(word => {
    const lower = word.toLowerCase()
    return part.test(lower) && name.test(lower)
  })
}
