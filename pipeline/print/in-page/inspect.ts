/** A heading as it stands in the page: the outline's clean titles are made of them. */
export interface PageHeading {
  level: number
  text: string
  language: string
  /** What a heading has in common with itself in another language, where others stand between the two. */
  key?: string
}

/** What was found in a loaded page. */
export interface Inspection {
  /** Families of fonts that could not be read. */
  fonts: string[]
  /** Sources of pictures that could not be shown. */
  images: string[]
  headings: PageHeading[]
  /** The text of what is wider than the page. */
  tooWide: string[]
}

/**
 * Runs in the page, in a window as wide as the page area, once its fonts are loaded. The pages may be laid out as columns.
 */
export const inspect = async (): Promise<Inspection> => {
  await document.fonts.ready
  const language = (element: Element): string => element.closest('[lang]')?.getAttribute('lang') ?? ''
  const body = getComputedStyle(document.body)
  const area = window.innerWidth
  // As wide as the columns are, broken pixels and all: a whole number drifts off from page to page.
  const stride =
    document.body.getBoundingClientRect().width -
    Number.parseFloat(body.paddingLeft) -
    Number.parseFloat(body.paddingRight) +
    Number.parseFloat(body.columnGap)
  const inColumn = (left: number): number =>
    Number.isNaN(stride) ? left : ((left % stride) + stride) % stride
  const isTooWide = Number.isNaN(stride)
    ? document.documentElement.scrollWidth > area
    : [...document.querySelectorAll('body > *, main > *')].some(
        ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1,
      )
  const sticksOut = (element: Element): boolean =>
    inColumn(element.getClientRects()[0]?.left ?? 0) + element.scrollWidth > area + 1 &&
    element.textContent !== ''
  return {
    tooWide: isTooWide
      ? [...document.querySelectorAll('body *')]
          .filter(element => sticksOut(element) && ![...element.children].some(sticksOut))
          .map(element => (element.textContent ?? '').replace(/\s+/g, ' ').trim())
      : [],
    fonts: [...document.fonts].filter(face => face.status === 'error').map(face => face.family),
    images: [...document.images]
      .filter(image => image.complete && image.naturalWidth === 0)
      .map(image => image.getAttribute('src') ?? ''),
    headings: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(heading => {
      const key = heading.closest('[data-leaf]')?.getAttribute('data-leaf')
      return {
        level: Number(heading.tagName.slice(1)),
        text: (heading.textContent ?? '').replace(/\s+/g, ' ').trim(),
        language: language(heading),
        ...(key ? { key } : {}),
      }
    }),
  }
}
