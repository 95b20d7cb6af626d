const initials = '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?'
const finals =
  '(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|van|ai|ei|ao|ou|an|en|in|un|vn|ia|ie|iu|ua|uo|ui|ue|ve|er|a|o|e|i|u|v)'

/** Letters that look like pinyin: syllables of an initial and a final, some of which no word has. */
const syllables = new RegExp(`^(?:${initials}${finals})+$`)

/** Whether a word may be pinyin: most English words may not. */
export const looksPinyin = (letters: string): boolean => syllables.test(letters)
