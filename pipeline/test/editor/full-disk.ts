import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { DocumentMessage, Row, SaveReply } from '../../editor/protocol.js'
import type { Effects } from '../../model/effects.js'
import { type Disk, writeWhole } from '../../node/write.js'
import { ask, bookOnDisk } from './book-on-disk.js'
import { saveOf } from './save-of.js'

/** A disk with so many bytes left. What is replaced or removed gives its room back, as on any disk. */
const filling = (budget: { left: number }): Disk => ({
  mkdir,
  rename: async (from, to) => {
    const { size } = await stat(to).catch(() => ({ size: 0 }))
    await rename(from, to)
    budget.left += size
  },
  rm: async (path, options) => {
    const { size } = await stat(path).catch(() => ({ size: 0 }))
    await rm(path, options)
    budget.left += size
  },
  open: async (path, flags) => {
    const handle = await open(path, flags)
    return {
      chmod: mode => handle.chmod(mode),
      sync: () => handle.sync(),
      stat: () => handle.stat(),
      close: () => handle.close(),
      writeFile: async bytes => {
        const arrived = bytes.subarray(0, Math.max(0, budget.left))
        await handle.writeFile(arrived)
        budget.left -= arrived.byteLength
        if (arrived.byteLength < bytes.byteLength)
          throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
      },
    }
  },
})

/** What became of saves on a full disk. */
export interface FullDiskReport {
  sizes: number
  refused: number
  /** Files that were not as before after a refusal. */
  damaged: number
  /** Refused texts that were not kept as a draft. */
  unkept: number
  /** Saves that did not go through when there was room again, without a restart. */
  stuck: number
}

const files = ['translations/en/a.json', 'translations/.state/en/a.json', 'translations/zh-Hans/a.json']

/** Save on a disk that is full after 0 to 200 % of the bytes a save needs. */
export const fillDisk = async (sizes: number): Promise<FullDiskReport> => {
  const budget = { left: Number.POSITIVE_INFINITY }
  const onSmallDisk = (effects: Effects): Effects => ({
    ...effects,
    write: (path, content) => writeWhole(path, content, filling(budget)),
  })
  const text = Array.from({ length: 40 }, (_, i) => `第${i}句话。`).join('\n\n')
  const book = await bookOnDisk({ 'source/a.md': `${text}\n` })
  const editor = await book.open(0, onSmallDisk)
  const read = () =>
    Promise.all(files.map(path => readFile(join(book.folder, path), 'utf8').catch(() => undefined)))
  const load = async () =>
    (await ask(editor.address, 'document?document=a&language=en')).value as DocumentMessage
  const report: FullDiskReport = { sizes, refused: 0, damaged: 0, unkept: 0, stuck: 0 }
  try {
    for (let size = 0; size < sizes; size += 1) {
      const { rows } = await load()
      const save = saveOf(rows[size % rows.length] as Row, `Text ${size} ${'x'.repeat(size)}`)
      const before = await read()
      const needed = before.reduce((sum, each) => sum + (each?.length ?? 0), 0) + 2 * save.text.length
      budget.left = Math.round((2 * needed * size) / sizes)
      const { status, value } = await ask(editor.address, 'save', save, save.revision)
      budget.left = Number.POSITIVE_INFINITY
      if ((value as SaveReply).kind === 'saved') continue
      report.refused += 1
      const after = await read()
      const isWhole = status === 507 && after.every((each, index) => each === before[index])
      if (!isWhole) report.damaged += 1
      const { drafts } = await load()
      if (!drafts.some(draft => draft.id === save.id && draft.text === save.text)) report.unkept += 1
      const again = { ...save, request: `${save.request}-again` }
      const second = (await ask(editor.address, 'save', again, save.revision)).value as SaveReply
      if (second.kind !== 'saved') report.stuck += 1
    }
    return report
  } finally {
    await editor.close()
    await book.remove()
  }
}
