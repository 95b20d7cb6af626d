import type { TextRange } from '../../model/memory.js'
import type { Look } from './look.js'
import { visible } from './visible.js'

/** A text with stretches of it marked: bold where there are colours, else in brackets. */
export const marked = (text: string, ranges: readonly TextRange[], { colors }: Look): string => {
  let at = 0
  let result = ''
  for (const { start, end } of ranges) {
    const found = visible(text.slice(start, end))
    result += visible(text.slice(at, start))
    result += colors.isColorSupported ? colors.bold(colors.yellow(found)) : `[${found}]`
    at = end
  }
  return result + visible(text.slice(at))
}
