import type { LanguageTag } from '../../model/language.js'
import { saying } from '../../model/messages/message.js'
import { countryVariant, iseVariant, type Variant } from '../english-variants.js'
import { foundInProse } from '../finding.js'
import { targetInline } from '../inline/inline-of.js'
import { once } from '../once.js'
import type { Pair } from '../pair.js'
import type { Context, Rule } from '../rule.js'
import { intoEnglish } from '../scripts.js'
import { type Choice, usualStyle } from '../style.js'

type Style = Variant['style']

/** Words in small letters: names keep the spelling of their owners (World Trade Center, Labour Party). */
const word = /(?<![\p{L}\p{N}._@/#-])[a-z]{4,}(?![\p{L}\p{N}_@/#]|[.-]\p{L})/gu

interface Found extends Choice<Style> {
  other: string
}

type Choices = Readonly<Record<'countries' | 'endings', readonly Found[]>>

/** The words of a pair that can be spelt in two ways: its text is read once for both. */
const choicesIn = once((pair: Pair): Choices => {
  const found: { countries: Found[]; endings: Found[] } = { countries: [], endings: [] }
  for (const { 0: text, index } of targetInline(pair).prose.matchAll(word)) {
    const place = { at: index, length: text.length }
    const country = countryVariant(text)
    const ending = iseVariant(text)
    if (country) found.countries.push({ ...country, ...place })
    if (ending) found.endings.push({ ...ending, ...place })
  }
  return found
})

const countries = (pair: Pair): readonly Found[] => choicesIn(pair).countries
const endings = (pair: Pair): readonly Found[] => choicesIn(pair).endings
const usualCountry = usualStyle(countries)
const usualEnding = usualStyle(endings)

/** What a language tag says of the spelling. CLDR: en-001 is British, but for the United States' en-US. */
const regional = (language: string): Style | undefined => {
  const region = /-([A-Z]{2}|\d{3})(?:-|$)/i.exec(language)?.[1]?.toUpperCase()
  if (!region) return undefined
  return region === 'US' || region === 'PH' ? 'American' : 'British'
}

const look = (pair: Pair, choices: readonly Found[], usual: Style | undefined, language?: LanguageTag) =>
  choices.flatMap(({ style, other, at, length }) =>
    usual === undefined || style === usual
      ? []
      : [
          foundInProse(targetInline(pair), 'target', at, at + length, {
            message: language
              ? saying('spelling-style.language', { style: saying(`spelling.${style}`), language })
              : saying('spelling-style.document', { style: saying(`spelling.${style}`) }),
            expected: [other],
          }),
        ],
  )

const wanted = (country: Style | undefined, { pairs }: Context): [Style | undefined, Style | undefined] => [
  country ?? usualCountry(pairs),
  country === 'American' ? '-ize' : usualEnding(pairs),
]

/** British and American spelling in one document. */
export const spellingStyle: Rule = {
  meta: {
    id: 'spelling-style',
    severity: 'warning',
    summary: 'A document is spelt in British or in American English, not in both.',
    explanation:
      'A translation into `en-GB` or `en-US` is spelt as that country spells; one into `en` as most of it is. Words in -ise and -ize are counted by themselves: British texts have either, American ones -ize. Names are left as they are.',
    scope: 'document',
    fixable: false,
  },
  applies: intoEnglish,
  gathers: [usualCountry, usualEnding],
  examples: {
    good: [
      { target: 'the colour of the centre' },
      {
        target: 'the World Trade Center',
        others: [
          ['', 'our labour'],
          ['', 'a colour'],
        ],
        why: 'a name',
      },
      { target: 'modernization of labour', languages: { source: 'zh-Hans', target: 'en-GB' } },
      { target: '`color`', languages: { source: 'zh-Hans', target: 'en-GB' }, why: 'code' },
    ],
    bad: [
      {
        target: 'the color of it',
        languages: { source: 'zh-Hans', target: 'en-GB' },
        found: 'color',
        expected: ['colour'],
      },
      {
        target: 'industrial modernisation',
        languages: { source: 'zh-Hans', target: 'en-US' },
        found: 'modernisation',
        expected: ['modernization'],
      },
      {
        target: 'a new center',
        others: [
          ['', 'our labour'],
          ['', 'a colour'],
          ['', 'the defence'],
        ],
        found: 'center',
        expected: ['centre'],
        why: 'the rest is British',
      },
    ],
  },
  look: (pair, context) => {
    const country = regional(context.languages.target)
    const where = country ? context.languages.target : undefined
    const [usual, ending] = wanted(country, context)
    return [...look(pair, countries(pair), usual, where), ...look(pair, endings(pair), ending, where)]
  },
}
