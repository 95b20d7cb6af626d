/** What spreadsheet programs run instead of showing it (OWASP, “CSV injection”). */
const formula = /^'*[=+\-@\t\r]/

/** Whether a spreadsheet program would run a cell as a formula. A number with its sign is none. */
export const isFormula = (cell: string): boolean =>
  /^[=+\-@\t\r]/.test(cell) && !/^[+-]?[\d.,]*%?$/.test(cell)

/** A text as a cell: where a spreadsheet would run it, an apostrophe before it makes it a text. */
export const writeCell = (text: string): string => (formula.test(text) ? `'${text}` : text)

/** The text of a cell: the opposite of {@link writeCell}, and no white space around it. */
export const readCell = (cell: string): string => {
  const text = cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
  return text.trim()
}

/** A cell as it stands in a file: in quotation marks only where it must be (RFC 4180 §2.6). */
export const quoteCell = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
