/** The process inks in the order of DeviceCMYK. */
export const inkNames = ['C', 'M', 'Y', 'K'] as const

export type Ink = (typeof inkNames)[number]

/** How much of each ink, 0…1, in the order of `inkNames`. */
export type Inks = readonly [cyan: number, magenta: number, yellow: number, black: number]

export const black: Inks = [0, 0, 0, 1]

/**
 * Read inks in per cent: `M80 Y80`, `K100`, `C60 M40 Y40 K100`; `0` is bare paper.
 * @returns undefined when it is no such thing.
 */
export const parseInks = (text: string): Inks | undefined => {
  const words = text.trim().toUpperCase().split(/\s+/)
  if (words.length === 1 && words[0] === '0') return [0, 0, 0, 0]
  const amounts = new Map(
    words.flatMap(word => {
      const [, ink = '', amount = ''] = /^([CMYK])(\d{1,3}(?:\.\d+)?)$/.exec(word) ?? []
      return ink && Number(amount) <= 100 ? [[ink, Number(amount) / 100]] : []
    }),
  )
  if (amounts.size !== words.length) return undefined
  const amount = (ink: Ink): number => amounts.get(ink) ?? 0
  return [amount('C'), amount('M'), amount('Y'), amount('K')]
}

/** The same way round. */
export const formatInks = (inks: Inks): string =>
  inkNames
    .flatMap((name, index) => {
      const amount = Math.round((inks[index] ?? 0) * 100)
      return amount > 0 ? [`${name}${amount}`] : []
    })
    .join(' ') || '0'

/** The inks there is any of. */
export const usedInks = (inks: Inks): Ink[] => inkNames.filter((_, index) => (inks[index] ?? 0) > 0)
