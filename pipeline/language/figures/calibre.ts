import type { OtherReading } from './figure.js'
import { rational } from './rational.js'

/** A decimal without its nought may be a calibre: .38 special, .22口径 are a 38 and a 22 as well. */
export const calibre = (written: string): OtherReading | undefined => {
  const digits = /^\.(\d+)$/.exec(written)?.[1]
  return digits === undefined
    ? undefined
    : { kind: 'count', value: rational(BigInt(digits)), unit: undefined }
}
