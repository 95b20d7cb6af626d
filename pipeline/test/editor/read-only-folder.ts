import { mkdir, open, rename, rm } from 'node:fs/promises'
import type { Effects } from '../../model/effects.js'
import { type Disk, writeWhole } from '../../node/write.js'

/** A folder of a disk that can be made read-only, and writable again: modes do not stop root. */
export interface ReadOnlyFolder {
  isReadOnly: boolean
  change(effects: Effects): Effects
}

/** @param part what the paths of the folder have in them: `/translations/`. */
export const readOnlyFolder = (part: string): ReadOnlyFolder => {
  const refuse = (path: string): void => {
    if (folder.isReadOnly && path.includes(part)) throw Object.assign(new Error('EROFS'), { code: 'EROFS' })
  }
  const disk: Disk = {
    mkdir,
    rename,
    rm,
    open: async (path, flags) => {
      if (flags === 'wx') refuse(path)
      return open(path, flags)
    },
  }
  const folder: ReadOnlyFolder = {
    isReadOnly: true,
    change: effects => ({ ...effects, write: (path, content) => writeWhole(path, content, disk) }),
  }
  return folder
}
