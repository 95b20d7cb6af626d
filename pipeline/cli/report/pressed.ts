import type { PressReport } from '../../print/press/press-report.js'
import { counted } from './counted.js'

/** `K on 9 pages, M Y K on 1` */
const inksOf = ({ pages }: PressReport): string => {
  const counts = new Map<string, number>()
  for (const { inks } of pages) {
    const plates = inks.join(' ') || 'no ink'
    counts.set(plates, (counts.get(plates) ?? 0) + 1)
  }
  return [...counts]
    .map(([plates, count], index) => `${plates} on ${index === 0 ? counted(count, 'page') : count}`)
    .join(', ')
}

const fontsOf = ({ fonts }: PressReport): string => {
  const missing = fonts.filter(({ embedded }) => !embedded).length
  return `${counted(fonts.length, 'font')}, ${missing === 0 ? 'all embedded' : `${missing} not embedded`}`
}

const picturesOf = ({ pictures }: PressReport): string[] => {
  if (pictures.length === 0) return []
  const least = Math.min(...pictures.map(({ resolution }) => resolution))
  return [`${counted(pictures.length, 'picture')} of ${least} pixels an inch and more`]
}

const outputOf = ({ output }: PressReport): string[] => {
  const name = output?.condition ?? output?.profile
  return name ? [`for ${name}`] : []
}

/** What a printer asks of a file, in a line; the whole stands in its `.press.json`. */
export const pressLine = (report: PressReport): string =>
  [
    `trim ${report.trim.width} × ${report.trim.height} mm, bleed ${report.bleed} mm`,
    inksOf(report),
    fontsOf(report),
    ...picturesOf(report),
    ...outputOf(report),
    report.conforms.join(', '),
  ].join('; ')
