/** Runs in the page. Writes the page numbers at the foot of the sheets. @param folios one a sheet. */
export const fillFolios = (folios: string[]): void => {
  for (const [index, sheet] of document.querySelectorAll('.sheet').entries()) {
    const folio = sheet.querySelector('.folio')
    if (folio) folio.textContent = folios[index] ?? ''
  }
}
