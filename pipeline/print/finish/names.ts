import { PDFName } from '@cantoo/pdf-lib'

const names = new Map<string, PDFName>()

/** The name object of a text, kept: the library decodes it anew at each call, and a hundred pages ask 100,000 times. */
export const name = (text: string): PDFName => {
  const known = names.get(text)
  if (known) return known
  const made = PDFName.of(text)
  names.set(text, made)
  return made
}

const roles = new Map<PDFName, string>()

/** The role of a structure element as text, kept as well: there are few. */
export const roleText = (role: PDFName): string => {
  const known = roles.get(role)
  if (known !== undefined) return known
  const text = role.decodeText()
  roles.set(role, text)
  return text
}
