import { compareFigures } from '../../language/figures/compare/compare.js'
import { tell } from '../../model/messages/tell.js'

/** What is said of the figures of a Chinese text and its English translation, but for what is only worth a look. */
export const said = (source: string, target: string): string[] =>
  compareFigures({ text: source, language: 'zh-Hans' }, { text: target, language: 'en' })
    .filter(({ severity }) => severity !== 'info')
    .map(({ message, found: actual, expected }) => tell(message, 'en', { actual, expected }))
