const han = '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\u3000-\\u303F\\uFF00-\\uFFEF“”‘’—…·]'

/** A line that ends between Chinese characters, where no space would stand. */
const softLineEnd = new RegExp(`(?<=${han})[^\\S\\n]*\\n\\s*(?=${han})`, 'gu')

/**
 * What two texts have in common when they are the same to a translator: composed characters (NFC), no white
 * space around, one space for any run of it, none where a line ends between Chinese characters.
 */
export const memoryKey = (text: string): string =>
  (text.includes('\n') ? text.replace(softLineEnd, '') : text).normalize('NFC').replace(/\s+/g, ' ').trim()
