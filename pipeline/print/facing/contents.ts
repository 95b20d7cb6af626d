import type { Labels } from '../../model/labels.js'
import type { Column } from '../columns.js'
import { leader } from '../contents.js'
import { escapeMarkup } from '../escape.js'
import type { Heading } from '../front.js'

/** An entry leads to the heading of its own language, and tells the page of that. */
const cell = ({ id, texts }: Heading, { language, attributes }: Column, source: string): string => {
  const words = texts[language]
  if (!words?.text) return ''
  const href = language === source ? id : `${id}-${language}`
  const lang = words.language === language ? '' : ` lang="${escapeMarkup(words.language)}"`
  return [
    `<a ${attributes} href="#${href}"><span class="n" aria-hidden="true"></span>`,
    `<span class="words"${lang}>${escapeMarkup(words.text)}</span>${leader} <b class="page"></b></a>`,
  ].join('')
}

const head = (columns: Column[], labels: Labels): string =>
  columns
    .map(({ language, attributes }) => `<p ${attributes}>${escapeMarkup(labels(language, 'contents'))}</p>`)
    .join('')

/** The contents as a flow for facing pages: each language has its own; none for fewer than two headings. */
export const facingContents = (
  found: Heading[],
  columns: Column[],
  source: string,
  labels: Labels,
): string => {
  if (found.length < 2) return ''
  const highest = Math.min(...found.map(({ depth }) => depth))
  const entries = found.map(
    heading =>
      `<li class="row level-${heading.depth - highest + 1}">${columns.map(column => cell(heading, column, source)).join('')}</li>`,
  )
  return [
    '<nav class="flow contents">',
    `<div class="row contents-title">${head(columns, labels)}</div>`,
    `<ol>\n${entries.join('\n')}\n</ol>`,
    '</nav>',
  ].join('\n')
}
