/**
 * Runs in the page, its lines set. Notes stay on the page of their paragraph, but for those behind a high row of parallel columns: where
 * such a row just fits and its notes do not, Chromium, which parts no grid for the sake of what follows it, would take the whole row
 * along and leave half a page empty. There the notes may begin the next page (`.released`).
 */
export const releaseNotes = (): void => {
  /** A row of no more lines than this goes along with its notes: what it leaves looks no emptier than the foot of other pages. */
  const mostLines = 6
  const linesOf = ({ textContent }: Element): number => (textContent ?? '').split('\n').length
  for (const notes of document.querySelectorAll('.parallel .row + .aside')) {
    const cells = notes.previousElementSibling?.querySelectorAll(':scope > [data-fit]') ?? []
    if (Math.max(0, ...[...cells].map(linesOf)) > mostLines) notes.classList.add('released')
  }
}
