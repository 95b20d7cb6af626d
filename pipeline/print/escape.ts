const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as HTML or XML: `<` → `&lt;`. */
export const escapeMarkup = (text: string): string => text.replace(/[&<>"]/g, sign => entities[sign] ?? sign)

/** A text as a CSS string with its quotes: nothing in it can end the string or the style sheet. */
export const cssString = (text: string): string =>
  `"${text.replace(/[\\"<>\n\r\f\0]/g, sign => `\\${sign.codePointAt(0)?.toString(16)} `)}"`
