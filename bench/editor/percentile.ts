export const percentile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0

/** To one decimal. */
export const round = (value: number): number => Math.round(value * 10) / 10
