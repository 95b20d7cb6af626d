const signs: [value: number, sign: string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** A number from 1 in Roman numerals: 4 → IV. A Chinese 一 between the columns would read as a dash. */
export const roman = (number: number): string => {
  let rest = number
  let numeral = ''
  for (const [value, sign] of signs) {
    while (rest >= value) {
      numeral += sign
      rest -= value
    }
  }
  return numeral
}
