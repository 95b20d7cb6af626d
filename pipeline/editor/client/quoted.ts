import { element } from './element.js'

/**
 * A sentence with what it quotes set apart: a quotation that runs from right to left would take the words and figures
 * around it along (UAX #9).
 */
export const quoted = (sentence: string): (Node | string)[] =>
  sentence
    .split(/(?<=“)([^”]*)(?=”)/)
    .map((part, index) => (index % 2 === 1 ? element('bdi', {}, part) : part))
