/** What would move the cursor, colour the terminal or turn the text round: C0, C1 and the bidirectional controls. */
const hidden = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** A character written out: `\u001b`. */
export const escaped = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** A text from a document, safe to print: on one line, control characters written out as `\u001b`. */
export const visible = (text: string): string => text.replace(/\s*\n\s*/g, ' ').replace(hidden, escaped)
