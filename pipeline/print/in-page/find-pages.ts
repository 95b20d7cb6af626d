/** Tells on which page things stand; pages count from 1. */
export interface PageFinder {
  pageAt: (rect: DOMRect) => number
  /** The page on which an element begins. */
  page: (element: Element) => number
  /** The page on which it ends. */
  lastPage: (element: Element) => number
}

/** Runs in the page, on the screen, after `beginPages`: pages stand beside each other as columns. */
export const findPages = (): PageFinder => {
  /** Between two columns (styles/pages.css), in CSS pixels. */
  const gap = 64
  const { paddingLeft, paddingRight, direction } = getComputedStyle(document.body)
  const bounds = document.body.getBoundingClientRect()
  const stride = bounds.width - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) + gap
  const pageAt = ({ left, right }: DOMRect): number =>
    1 + Math.floor(((direction === 'rtl' ? bounds.right - right : left - bounds.left) + 1) / stride)
  return {
    pageAt,
    page: element => pageAt(element.getBoundingClientRect()),
    lastPage: element => pageAt([...element.getClientRects()].at(-1) ?? element.getBoundingClientRect()),
  }
}
