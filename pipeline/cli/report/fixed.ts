import type { FixedCatalog } from '../../check-book.js'
import { compared } from './compared.js'
import type { Look } from './look.js'
import { visible } from './visible.js'

/** What is mended, text by text, as a difference. */
export const reportFixed = (fixed: readonly FixedCatalog[], look: Look): string =>
  fixed
    .flatMap(({ path, fixes }) => [
      look.colors.bold(visible(path)),
      ...fixes.flatMap(({ id, before, after, rules }) => [
        `  ${id}  ${look.colors.dim(rules.join(', '))}`,
        `    ${compared(before, after, look)}`,
      ]),
    ])
    .map(line => `${line}\n`)
    .join('')
