import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'puppeteer-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The part of axe-core that is used here. */
interface Axe {
  run: (
    context: Document,
    options: { runOnly: string[]; resultTypes: string[] },
  ) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>
}

/** WCAG 2.2 AA: all its tags up to there. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** With what axe-core holds for good besides: all content in landmarks, headings in order. */
export const withGoodPractice = [...wcag, 'best-practice']

/** What another scheme of colours can change. */
export const ofColors = ['color-contrast', 'link-in-text-block']

/** What axe-core finds wrong with a page, one line a fault. The page's own policy holds back no tool of the browser. */
export const axeViolations = async (page: Page, runOnly: readonly string[] = wcag): Promise<string[]> => {
  await page.evaluate(source)
  return page.evaluate(
    async those => {
      const { axe } = globalThis as unknown as { axe: Axe }
      const { violations } = await axe.run(document, { runOnly: those, resultTypes: ['violations'] })
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
      )
    },
    [...runOnly],
  )
}
