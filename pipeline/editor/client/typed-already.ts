/** A letter or figure: what goes on with one is no beginning of a word. */
const inWord = /[\p{L}\p{N}]/u

/**
 * How much of a text stands before the caret already, in characters: of `gross industrial output`, typed as far as
 * `reached a gross ind`, the nine of `gross ind`. Without regard to capitals.
 */
export const typedAlready = (before: string, text: string): number => {
  const [typed, wanted] = [before.toLowerCase(), text.toLowerCase()]
  for (let length = Math.min(typed.length, wanted.length - 1); length > 0; length -= 1) {
    const isWord =
      !inWord.test(typed.charAt(typed.length - length - 1)) || !inWord.test(typed.at(-length) ?? '')
    if (isWord && typed.endsWith(wanted.slice(0, length))) return length
  }
  return 0
}
