const hex = (code: number): string => code.toString(16).toUpperCase()

/** Characters as CSS `unicode-range` names them: `U+20-2E7F,U+4E00-4E01,U+4E03`. CSS Fonts 4 §4.5. */
export const unicodeRange = (characters: Iterable<string>): string => {
  const codes = [...characters].map(character => character.codePointAt(0) ?? 0).sort((a, b) => a - b)
  const runs: [number, number][] = []
  for (const code of codes) {
    const last = runs.at(-1)
    if (last && code <= last[1] + 1) last[1] = code
    else runs.push([code, code])
  }
  return runs.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join()
}
