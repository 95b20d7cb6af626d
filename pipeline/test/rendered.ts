import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { nodeEffects } from '../node.js'
import type { RenderOptions } from '../render/options.js'
import { type Rendered, render } from '../render/render.js'
import { createI18n } from '../translate/i18n.js'
import { interfaceLabels } from '../translate/interface.js'
import { labelsOf } from '../translate/labels.js'
import { bilingualFrom, type Translation } from './bilingual.js'

const ownLabels = async () =>
  labelsOf(
    createI18n(
      Object.fromEntries(
        Object.entries(await interfaceLabels()).map(([language, labels]) => [
          language,
          { interface: labels },
        ]),
      ),
    ),
    { en: 'en-GB' },
  )

/** The labels that come with the program. */
export const labels = await ownLabels()

/** Complete options of a page, without fonts. */
export const plainOptions: RenderOptions = {
  layout: 'parallel',
  order: 'source-first',
  theme: 'automatic',
  singleLanguagePages: true,
  translationStatus: false,
  siteUrl: undefined,
  policies: {},
  labels,
  embedFonts: false,
  styles: '',
}

/** Render a small document with English translations. */
export const renderSample = (
  value: string,
  english: Translation[],
  options: Partial<RenderOptions> = {},
): Promise<Rendered> =>
  render(bilingualFrom(value, { en: english }), { ...plainOptions, ...options }, nodeEffects)

/** A page as a browser reads it. */
export const parsePage = (html: string): Root => fromHtml(html)

/** The HTML of one page. */
export const pageNamed = ({ pages }: Rendered, path: string): string => {
  const page = pages.find(found => found.path === path)
  if (!page) throw new Error(`No page ${path}; there is ${pages.map(({ path }) => path).join(', ')}`)
  return page.html
}

/** Elements of a page that a test looks for. */
export const elementsOf = (root: Root, isMeant: (element: Element) => boolean): Element[] => {
  const found: Element[] = []
  visit(root, 'element', element => {
    if (isMeant(element)) found.push(element)
  })
  return found
}
