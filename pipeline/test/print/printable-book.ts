import { fileURLToPath } from 'node:url'
import { nodeEffects } from '../../node.js'
import { compose, printedLanguages } from '../../print/compose.js'
import { designOf, type PrintChoice } from '../../print/design.js'
import { type FlowingDocument, flowOf } from '../../print/flow.js'
import { headBoxes } from '../../print/heads.js'
import { promisedTexts } from '../../print/promise.js'
import { printedWords } from '../../print/words.js'
import { publishImages } from '../../read/images.js'
import { renderForPrint } from '../../render/for-print.js'
import { publishMarked } from '../../render/options.js'
import { fontsForPrint } from '../../render/print-fonts.js'
import { createI18n } from '../../translate/i18n.js'
import { interfaceLabels } from '../../translate/interface.js'
import { labelsOf } from '../../translate/labels.js'
import { bilingualFrom } from '../bilingual.js'
import type { FacingBook } from './facing-book.js'

const pictures = fileURLToPath(new URL('../books/everything/source/images', import.meta.url))

const labelsFromFiles = async () => {
  const own = await interfaceLabels()
  const i18n = createI18n(
    Object.fromEntries(Object.entries(own).map(([language, words]) => [language, { interface: words }])),
  )
  return labelsOf(i18n, { en: 'en-GB' })
}

/** A book as a build hands it to the printer, on facing pages of the design `book` if nothing else is chosen. */
export const printableBook = async (
  { markdown, english }: FacingBook,
  choice: PrintChoice = { layout: 'facing', design: 'book' },
): Promise<FlowingDocument> => {
  const labels = await labelsFromFiles()
  const document = bilingualFrom(markdown, { en: english.map(text => text || undefined) })
  const { images } = await publishImages({ ...document, path: 'a.md', name: 'a' }, pictures, nodeEffects)
  const design = designOf(choice, ['zh-Hans', 'en'])
  const languages = printedLanguages(design, 'zh-Hans', 'en')
  const { rows } = renderForPrint(document, {
    layout: design.layout,
    order: 'source-first',
    target: 'en',
    labels,
    policy: publishMarked,
  })
  const flow = flowOf(design, headBoxes(design, languages, 'zh-Hans'), {})
  const html = await compose(document, rows, 'en', design, labels, { heads: flow.heads })
  const words = printedWords(document, languages, labels, { numbering: flow.numbering })
  const fonts = await fontsForPrint(document, languages, words)
  return {
    path: document.path,
    html,
    assets: [...fonts.assets, ...images],
    meta: { title: '书', keywords: [], languages },
    ...(design.layout === 'facing' ? { facing: { align: 'sentence' as const } } : {}),
    texts: promisedTexts(document, languages),
    flow,
  }
}
