/** Runs in the page. Takes the galleys away, now that every page is filled. */
export const removeGalleys = (): void => {
  for (const { galleys } of window.facing.flows) for (const galley of galleys) galley.remove()
}
