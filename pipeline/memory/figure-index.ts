import { shortHash } from '../model/short-hash.js'
import { figureSkeleton } from './figure-skeleton.js'

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
    const key = shortHash(skeleton)
    const same = numbers.get(key)
    if (same) same.push(id)
    else numbers.set(key, [id])
  })
  return text => {
    const skeleton = figureSkeleton(text)
    return skeleton === undefined ? [] : (numbers.get(shortHash(skeleton)) ?? [])
  }
}
