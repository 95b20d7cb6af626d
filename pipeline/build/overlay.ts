import type { Effects } from '../model/effects.js'

/** A world in which files hold already what is only to be written: to look ahead, and then write it all at once. */
export const withFiles = (effects: Effects, files: ReadonlyMap<string, string>): Effects => ({
  ...effects,
  readText: async (path, mark) => files.get(path) ?? effects.readText(path, mark),
  readBytes: async path => {
    const text = files.get(path)
    return text === undefined ? effects.readBytes(path) : new TextEncoder().encode(text)
  },
})
