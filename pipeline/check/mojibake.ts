/** What Windows-1252 has in the places 80–9F, where Latin-1 has controls; five places are empty and stand for themselves. */
const places = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** The beginning of a character in UTF-8 and what may follow it, read as Windows-1252. */
const likely = new RegExp(`[\\u00C2-\\u00F4][${places}\\u0080-\\u00BF]{1,3}`, 'g')

/** Marks that stand behind a letter in good text: “Spaß”, « café… ». */
const closing = /[’“”…–—»‘„]/

const byteOf = (character: string): number => {
  const place = places.indexOf(character)
  return place < 0 ? character.charCodeAt(0) : 0x80 + place
}

const decoder = new TextDecoder('utf-8', { fatal: true })

/** The character whose bytes were read one by one; undefined where they are none of UTF-8. */
const decoded = (text: string): string | undefined => {
  try {
    return decoder.decode(Uint8Array.from(text, byteOf))
  } catch {
    return undefined
  }
}

/** Whether a text may stand so for itself: a letter and a mark behind it. â and Ã begin what UTF-8 has for ’ and é. */
const isPlain = (text: string, after: string): boolean =>
  closing.test(text.slice(1)) && !text.startsWith('â') && !/^\p{L}/u.test(after)

/** A stretch that was read in the wrong encoding, and what stood there. */
export interface Mojibake {
  start: number
  end: number
  meant: string
}

/** The UTF-8 in a text that was read as Windows-1252: `Ã©` for é, `â€™` for ’. */
export const mojibakeIn = (text: string): Mojibake[] =>
  [...text.matchAll(likely)].flatMap(({ 0: found, index }) => {
    const sizes = Array.from({ length: found.length - 1 }, (_, at) => at + 2)
    const stretch = sizes
      .map(size => ({ bytes: found.slice(0, size), meant: decoded(found.slice(0, size)) }))
      .find(({ meant }) => meant !== undefined)
    if (!stretch?.meant || isPlain(stretch.bytes, text.slice(index + stretch.bytes.length))) return []
    return [{ start: index, end: index + stretch.bytes.length, meant: stretch.meant }]
  })
