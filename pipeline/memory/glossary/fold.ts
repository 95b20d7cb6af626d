/** A letter whatever its case and width: `Ａ` → `a`. Always one UTF-16 unit for one, so that places stay. */
export const fold = (unit: string): string => {
  const code = unit.charCodeAt(0)
  // Nearly all units are Han characters, which have no case and one width.
  if (code >= 0x3400 && code <= 0x9fff) return unit
  const folded = unit.normalize('NFKC').toLowerCase()
  return folded.length === unit.length ? folded : unit
}

/** Marks of emphasis and line ends, which may stand within a term: `**二十**大`. */
export const isMarkup = (unit: string): boolean => /[*_~\n]/.test(unit)

export const isHanUnit = (unit: string | undefined): boolean =>
  unit !== undefined && /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\uD840-\uDFFF]/u.test(unit)

/** Chinese is set with spaces beside Latin letters and without: `5G 网络`, `5G网络`. */
export const isSpaceBesideHan = (text: string, place: number): boolean =>
  text[place] === ' ' && (isHanUnit(text[place - 1]) || isHanUnit(text[place + 1]))
