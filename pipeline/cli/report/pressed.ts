import { saying } from '../../model/messages/message.js'
import type { PressReport } from '../../print/press/press-report.js'
import type { Look } from './look.js'
import { said } from './said.js'

/** `K on 9 pages, M Y K on 1 page` */
const inksOf = ({ pages }: PressReport, look: Look): string => {
  const counts = new Map<string, number>()
  for (const { inks } of pages) {
    const plates = inks.join(' ') || said(look, 'press.no-ink')
    counts.set(plates, (counts.get(plates) ?? 0) + 1)
  }
  return [...counts]
    .map(([plates, count]) => said(look, 'press.plates', { plates, pages: saying('pages', { count }) }))
    .join(said(look, 'and'))
}

const fontsOf = ({ fonts }: PressReport, look: Look): string => {
  const missing = fonts.filter(({ embedded }) => !embedded).length
  const count = fonts.length
  return missing === 0
    ? said(look, 'press.fonts', { count })
    : said(look, 'press.fonts.missing', { count, missing })
}

const picturesOf = ({ pictures }: PressReport, look: Look): string[] => {
  if (pictures.length === 0) return []
  const least = Math.min(...pictures.map(({ resolution }) => resolution))
  return [said(look, 'press.pictures', { count: pictures.length, least })]
}

const outputOf = ({ output }: PressReport, look: Look): string[] => {
  const name = output?.condition ?? output?.profile
  return name ? [said(look, 'press.output', { name })] : []
}

/** What a printer asks of a file, in a line; the whole stands in its `.press.json`. */
export const pressLine = (report: PressReport, look: Look): string =>
  [
    said(look, 'press.trim', { width: report.trim.width, height: report.trim.height, bleed: report.bleed }),
    inksOf(report, look),
    fontsOf(report, look),
    ...picturesOf(report, look),
    ...outputOf(report, look),
    report.conforms.join(', '),
  ].join(said(look, 'example.between'))
