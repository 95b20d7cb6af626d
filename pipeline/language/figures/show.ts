import type { Figure } from './figure.js'
import { toDecimal } from './rational.js'

/**
 * A figure in one short line, for tests and reports: `money 76960000000 CNY`, `percent:from 5`, `count 100000~`,
 * `count 22 over`, `fraction 2/3`. Weights other than strong stand in brackets.
 */
export const showFigure = (figure: Figure): string => {
  const value = toDecimal(figure.value) ?? `${figure.value.n}/${figure.value.d}`
  const kind = `${figure.kind}${figure.range ? `:${figure.range}` : ''}`
  const words = [`${value}${figure.vague ? '~' : ''}`, figure.unit, figure.about].filter(
    word => word !== undefined,
  )
  return `${kind} ${words.join(' ')}${figure.weight === 'strong' ? '' : ` (${figure.weight})`}`
}
