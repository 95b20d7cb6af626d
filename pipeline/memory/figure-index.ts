import { figureSkeleton } from './figure-skeleton.js'

/** FNV-1a, 32 bits: two skeletons share a number by chance once in four thousand million. */
const hash = (text: string): number => {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value
}

/**
 * Index texts by what they are without their figures. `产值769.6亿元` and `产值1012.3亿元` are alike by five
 * characters in ten only, and yet nothing but the value is new.
 * @returns finds the numbers of the texts that may differ from a text in figures alone.
 */
export const indexFigures = (texts: readonly string[]): ((text: string) => readonly number[]) => {
  const numbers = new Map<number, number[]>()
  texts.forEach((text, id) => {
    const skeleton = figureSkeleton(text)
    if (skeleton === undefined) return
    const key = hash(skeleton)
    const same = numbers.get(key)
    if (same) same.push(id)
    else numbers.set(key, [id])
  })
  return text => {
    const skeleton = figureSkeleton(text)
    return skeleton === undefined ? [] : (numbers.get(hash(skeleton)) ?? [])
  }
}
