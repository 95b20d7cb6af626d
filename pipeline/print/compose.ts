import type { Bilingual } from '../model/document.js'
import type { Effects } from '../model/effects.js'
import type { Labels } from '../model/labels.js'
import { direction, isHan, type LanguageTag } from '../model/language.js'
import { nodeEffects } from '../node.js'
import { type ColophonFacts, colophon } from './colophon.js'
import { columnsOf } from './columns.js'
import { contentsList } from './contents.js'
import type { Design } from './design.js'
import { escapeMarkup } from './escape.js'
import { facingBody } from './facing/body.js'
import { facingVariables } from './facing/variables.js'
import { field, headings } from './front.js'
import type { HeadBox } from './heads.js'
import { pageRules } from './page-rules.js'
import { captionSize, noteSize, type SmallSize, tableSize } from './small-sizes.js'
import { titleBlock } from './title.js'

/** The style sheets of all designs; those of one come last. */
const sheets = [
  ...[
    'base',
    'rows',
    'parallel',
    'flowing',
    'text',
    'tables',
    'contents',
    'colophon',
    'pages',
    'facing',
    'fit',
  ],
]

const sheetsOf = (design: Design): string[] =>
  [...sheets, ...design.sheets].map(name => `print/styles/${name}.css`)

const declare = (selector: string, values: Record<string, string>): string =>
  `${selector} { ${Object.entries(values)
    .map(([name, value]) => `--${name}: ${value}`)
    .join('; ')} }`

/** The languages whose words may be divided, for `wordsToDivide`. */
const hyphenated = ({ languages }: Design): string =>
  Object.keys(languages)
    .filter(language => languages[language]?.hyphenate)
    .join(' ')

const small = (name: string, { size, leading }: SmallSize): Record<string, string> => ({
  [`${name}-size`]: `${size}pt`,
  [`${name}-leading`]: `${leading}pt`,
})

/** A cell is set as its language: class `a` is the source, `b` the translation. */
const languageStyles = ({ languages }: Design): string =>
  Object.values(languages)
    .map((typography, index) => {
      const { size, leading, align, indent, ownMeasure } = typography
      return declare(index === 0 ? '.a' : '.b', {
        size: `${size}pt`,
        leading: `${leading.toFixed(3)}pt`,
        align,
        indent: `${indent}em`,
        ...(ownMeasure === undefined ? {} : { measure: `${ownMeasure}em` }),
        ...small('caption', captionSize(typography)),
        ...small('note', noteSize(typography)),
      })
    })
    .join('\n')

const variables = (design: Design, printed: readonly LanguageTag[]): string => {
  const { han, text, columns, page, block, hang, languages } = design
  const typographies = printed.flatMap(language => languages[language] ?? [])
  return declare(':root', {
    'han-size': `${han.size}pt`,
    'han-leading': `${han.leading.toFixed(3)}pt`,
    'text-size': `${text.size}pt`,
    'text-leading': `${text.leading.toFixed(3)}pt`,
    ...small('table', tableSize(typographies)),
    'source-column': `${columns.source.toFixed(2)}fr`,
    'target-column': `${columns.target.toFixed(2)}fr`,
    spine: `${columns.spine}pt`,
    hang: `${hang}pt`,
    // The room in which Chromium sets a page, for `layOutPages`.
    'area-width': `${block.width + hang}pt`,
    'area-height': `${block.height}pt`,
    'block-height': `${block.height}pt`,
    // GB/T 9704—2012 §7.2.4: the issuing body 35 mm under the head of the text block, on A4.
    letterhead: `${((page.height * 35) / 297).toFixed(2)}pt`,
    ...(design.layout === 'facing' ? facingVariables(design) : {}),
  })
}

/** The languages a layout prints, in their order. */
export const printedLanguages = (design: Design, source: LanguageTag, target: LanguageTag): LanguageTag[] => {
  if (design.layout === 'source') return [source]
  if (design.layout === 'target') return [target]
  return design.order === 'source-first' ? [source, target] : [target, source]
}

/** What stands over the parts of a table behind the first, by language, for `cutTables`. */
const continued = (languages: readonly LanguageTag[], labels: Labels): string =>
  JSON.stringify(
    Object.fromEntries(languages.map(language => [language, labels(language, 'tableContinued')])),
  )

/** What is set around the text. */
export interface Surroundings {
  heads: readonly HeadBox[]
  /** Undefined: no colophon. */
  colophon?: ColophonFacts | undefined
}

/**
 * Set the rows of a document into a whole page of HTML for print: title, contents, colophon, styles, page furniture.
 * It links `fonts.css` beside it, which the caller gives as an asset with the faces that `styles/base.css` names.
 * @param rows the HTML of the text, as the stage `render` makes it for print: sanitized, with `lang` on every run.
 * @param target the language of translation.
 */
export const compose = async (
  document: Bilingual,
  rows: string,
  target: LanguageTag,
  design: Design,
  labels: Labels,
  { heads, colophon: facts }: Surroundings,
  effects: Effects = nodeEffects,
): Promise<string> => {
  const languages = printedLanguages(design, document.language, target)
  const columns = columnsOf(languages, document.language)
  const [main = target] = languages
  const title = field(document, 'title', languages)[0] ?? {}
  const rules = pageRules(design, heads)
  const styles = await Promise.all(sheetsOf(design).map(sheet => effects.resource(sheet)))
  const titles = titleBlock(document, columns, labels)
  const found = headings(document, languages)
  const last = facts ? colophon(document, columns, labels, facts) : ''
  const body =
    design.layout === 'facing'
      ? [
          facingBody({
            columns,
            source: document.language,
            title: titles,
            headings: found,
            rows,
            colophon: last,
            labels,
          }),
        ]
      : [titles, contentsList(found, columns, labels), `<main>\n${rows}\n</main>`, last]
  const name = languages.flatMap(language => title[language]?.text ?? []).join(' · ') || document.name
  return [
    '<!doctype html>',
    `<html lang="${escapeMarkup(main)}" dir="${direction(main)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeMarkup(name)}</title>`,
    '<link rel="stylesheet" href="fonts.css">',
    `<style>\n${rules}\n${variables(design, languages)}\n${languageStyles(design)}\n${styles.join('\n')}</style>`,
    '</head>',
    `<body class="${design.name} ${design.layout} ${design.order}${languages.some(isHan) ? ' with-han' : ''}" data-hyphenate="${escapeMarkup(hyphenated(design))}" data-continued="${escapeMarkup(continued(languages, labels))}">`,
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
