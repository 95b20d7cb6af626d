import { InvalidArgumentError } from 'commander'
import type { MessageLanguage } from '../model/messages/catalogs.js'
import { saying } from '../model/messages/message.js'
import { tell } from '../model/messages/tell.js'
import { nearest } from '../model/nearest.js'

const words = (value: string): string[] =>
  value
    .split(',')
    .map(word => word.trim())
    .filter(Boolean)

/** Reads a list such as `html,pdf`, the option given more than once included. @param language of what is said of another word. */
export const listOf =
  <const T extends string>(known: readonly T[], language: MessageLanguage) =>
  (value: string, before: T[] = []): T[] => {
    const list = words(value).map(word => {
      const found = known.find(each => each === word)
      if (found !== undefined) return found
      const meant = nearest(word, known)
      const slip =
        meant === undefined
          ? saying('slip.word', { word, known })
          : saying('slip.word.meant', { word, known, meant })
      throw new InvalidArgumentError(tell(slip, language))
    })
    return [...before, ...list]
  }

/** Reads a list of any words: `en,fr`. */
export const anyList = (value: string, before: string[] = []): string[] => [...before, ...words(value)]
