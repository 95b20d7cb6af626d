import type { Bilingual } from '../../model/document.js'
import { compose, printedLanguages } from '../../print/compose.js'
import type { Design } from '../../print/design.js'
import { type Flow, type FlowChoice, flowOf } from '../../print/flow.js'
import { headBoxes } from '../../print/heads.js'
import { labels, rows } from './sample.js'

/** A sample as HTML for print, and how its pages are made. */
export interface FlowingSample {
  html: string
  flow: Flow
  languages: string[]
}

/** Set a sample in Chinese and English, as a build does. */
export const flowingSample = async (
  text: Bilingual,
  design: Design,
  choice: FlowChoice = {},
): Promise<FlowingSample> => {
  const languages = printedLanguages(design, 'zh-Hans', 'en')
  const flow = flowOf(design, headBoxes(design, languages, 'zh-Hans'), choice)
  const surroundings = { heads: flow.heads }
  const html = await compose(text, rows(text, languages), 'en', design, labels, surroundings)
  return { html, flow, languages }
}
