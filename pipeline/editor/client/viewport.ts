/** Below this height, in CSS pixels, a screen that is touched has its keyboard open. */
const short = 520

/**
 * Keep the page within what is seen: an on-screen keyboard covers a part of the window, and not every browser makes the
 * window smaller for it.
 */
export const followViewport = (): void => {
  const view = window.visualViewport
  if (!view) return
  const touched = matchMedia('(pointer: coarse)')
  const follow = (): void => {
    const { style, classList } = document.documentElement
    // Zoomed by two fingers the page stays as it is.
    if (view.scale > 1.01) return
    style.setProperty('--seen-height', `${view.height}px`)
    classList.toggle('short', view.height < short && touched.matches)
    if (view.offsetTop > 0) window.scrollTo(0, 0)
  }
  view.addEventListener('resize', follow)
  view.addEventListener('scroll', follow)
  follow()
}
