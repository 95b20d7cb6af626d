import type { Config } from '../config.js'
import { parseTmx } from '../exchange/tmx/parse.js'
import { gatherMemory, type ReadUnits } from '../memory/gather.js'
import { buildMemory } from '../memory/memory.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Effects } from '../model/effects.js'
import type { Memory } from '../model/memory.js'

/** Files of translations that may lie in `translations/memory/`, by their ending. */
const formats: Readonly<Record<string, ReadUnits>> = { '.tmx': parseTmx }

/** The memory of a book, made of its files as they are now. */
export const openMemory = async (
  config: Config,
  effects: Effects,
): Promise<{ memory: Memory; messages: Diagnostic[] }> => {
  const { project, folders, sourceLanguage, targetLanguages } = config
  const places = { project, translations: folders.translations, sourceLanguage, targetLanguages }
  const { entries, messages } = await gatherMemory(places, formats, effects)
  return { memory: buildMemory(entries, { sourceLanguage }), messages }
}
