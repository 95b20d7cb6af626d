/**
 * Runs in the page. Writes what stands in the margins of the sheets.
 * @param folios page numbers, one a sheet.
 * @param heads running heads, one a sheet.
 */
export const fillMargins = (folios: string[], heads: string[]): void => {
  for (const [index, sheet] of document.querySelectorAll('.sheet').entries()) {
    const [folio, head] = [sheet.querySelector('.folio'), sheet.querySelector('.running')]
    if (folio) folio.textContent = folios[index] ?? ''
    if (head) head.textContent = heads[index] ?? ''
  }
}
