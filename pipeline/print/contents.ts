import type { Labels } from '../model/labels.js'
import { type Column, each } from './columns.js'
import { escapeMarkup } from './escape.js'
import type { Heading, Texts } from './front.js'

/** Dots behind the last line of an entry; those who listen to the page need not hear them. */
export const leader = `<i class="leader" aria-hidden="true">${' .'.repeat(120)}</i>`

/** The page number stands once, behind the last language. In the page it is filled in, as is the section's number. */
const entry = ({ id, depth, texts }: Heading, highest: number, columns: Column[]): string => {
  const cells = each(texts, columns, 'span')
  const [last = '', ...before] = cells.reverse()
  const ended = last.replace(/^(<span[^>]*>)(.*)<\/span>$/s, '$1<span class="words">$2</span>')
  return [
    `<li><a class="row level-${depth - highest + 1}" href="#${id}">`,
    '<span class="n" aria-hidden="true"></span>',
    ...before.reverse(),
    `${ended}${leader} <b class="page"></b></span>`,
    '</a></li>',
  ].join('')
}

const titles = (columns: Column[], labels: Labels): Texts =>
  Object.fromEntries(
    columns.map(({ language }) => [language, { text: labels(language, 'contents'), language }]),
  )

/** The list of contents in all languages, when there are at least two headings. */
export const contentsList = (found: Heading[], columns: Column[], labels: Labels): string => {
  if (found.length < 2) return ''
  const label = escapeMarkup(labels(columns[0]?.language ?? 'en', 'contents'))
  const highest = Math.min(...found.map(({ depth }) => depth))
  const entries = found.map(heading => entry(heading, highest, columns)).join('\n')
  const title = each(titles(columns, labels), columns, 'p').join('')
  return [
    `<nav class="contents" aria-label="${label}">`,
    `<div class="row contents-title">${title}</div>`,
    `<ol>\n${entries}\n</ol>`,
    '</nav>',
  ].join('\n')
}
