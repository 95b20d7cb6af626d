/**
 * Runs in the page. Puts the style sheet with what stands in the margins of each page into it, in the place of an older one.
 */
export const setFurniture = (css: string): void => {
  const style = document.getElementById('furniture') ?? document.createElement('style')
  style.id = 'furniture'
  style.textContent = css
  document.head.append(style)
}
