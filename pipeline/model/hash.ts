import { createHash } from 'node:crypto'

/**
 * The hash of a text that a translation is bound to: SHA-256 of the trimmed UTF-8 text, its first
 * 48 bits in hexadecimal (12 characters). Two texts of one segment differ by chance once in 2⁴⁸.
 */
export const hashText = (text: string): string =>
  createHash('sha256').update(text.trim()).digest('hex').slice(0, 12)
