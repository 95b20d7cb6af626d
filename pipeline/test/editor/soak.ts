import { readdir, readFile, rm } from 'node:fs/promises'
import type { DocumentMessage, Row, SaveReply } from '../../editor/protocol.js'
import { ask, bookOnDisk } from './book-on-disk.js'
import { bundledEditor, killEditor, startEditor } from './killed-editor.js'
import { saveOf } from './save-of.js'

/** What a server holds: memory in bytes, and open files. Linux. */
const holds = async (pid: number): Promise<{ memory: number; files: number }> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  const memory = Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024
  return { memory, files: (await readdir(`/proc/${pid}/fd`)).length }
}

/** A long day's work. */
export interface SoakReport {
  edits: number
  /** After a tenth of the edits, and at the end. */
  megabytes: [begin: number, end: number]
  grown: string
  openFiles: [begin: number, end: number]
  refused: number
}

/** Edit again and again, with drafts, checks and aid between, as somebody works. */
export const soak = async (edits: number): Promise<SoakReport> => {
  const text = Array.from({ length: 500 }, (_, i) => `第${i}句话，产值${i}亿元。`).join('\n\n')
  const book = await bookOnDisk({ 'source/a.md': `${text}\n` })
  const program = await bundledEditor()
  const { process: child, address } = await startEditor(program, book.folder)
  try {
    const { rows } = (await ask(address, 'document?document=a&language=en')).value as DocumentMessage
    const now = [...rows]
    let begin = { memory: 0, files: 0 }
    let refused = 0
    for (let count = 0; count < edits; count += 1) {
      if (count === Math.floor(edits / 10)) begin = await holds(child.pid ?? 0)
      const index = (count * 7) % now.length
      const save = saveOf(now[index] as Row, `Sentence ${index}, edit ${count}.`)
      const key = { document: 'a', language: 'en', id: save.id, text: save.text }
      if (count % 5 === 0)
        await ask(address, 'draft', { ...key, request: `d-${save.request}`, base: save.base })
      if (count % 25 === 0) await ask(address, 'checks', key)
      const { value } = await ask(address, 'save', save, save.revision)
      const reply = value as SaveReply
      if (reply.kind === 'saved') now[index] = reply.row
      else refused += 1
    }
    const end = await holds(child.pid ?? 0)
    const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20)
    return {
      edits,
      megabytes: [megabytes(begin.memory), megabytes(end.memory)],
      grown: `${Math.round((end.memory / begin.memory - 1) * 100)} %`,
      openFiles: [begin.files, end.files],
      refused,
    }
  } finally {
    await killEditor(child)
    await book.remove()
    await rm(program, { force: true })
  }
}
