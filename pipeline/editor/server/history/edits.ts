import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Effects } from '../../../model/effects.js'
import type { State } from '../../../model/segment.js'
import type { SegmentKey } from '../../protocol.js'
import { oneAtATime } from '../one-at-a-time.js'

/** A text that was written here, or one that was given up. */
export interface Edit extends SegmentKey {
  text: string
  /** What was confirmed; `discarded` where she gave the text up. */
  state: State | 'discarded'
  /** The source it was made for. */
  source: string
  /** ISO 8601. */
  at: string
}

/** What was written here, beside the files: a text that was replaced can be had again without Git. */
export interface Edits {
  add(edit: Edit): Promise<void>
  /** The edits of a segment, newest first. */
  of(key: SegmentKey): Promise<Edit[]>
}

/** A longer file is begun anew with the later half of it. */
const largest = 16_000_000

const isEdit = (value: unknown): value is Edit =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'

const parse = (line: string): Edit[] => {
  try {
    const value: unknown = JSON.parse(line)
    return isEdit(value) ? [value] : []
  } catch {
    return []
  }
}

const isOf =
  ({ document, language, id }: SegmentKey) =>
  (edit: Edit): boolean =>
    edit.id === id && edit.document === document && edit.language === language

/** The edits of a book. @param path of their file: one JSON object a line. */
export const openEdits = async (path: string, effects: Effects): Promise<Edits> => {
  const text = await effects.readText(path).catch(() => undefined)
  if (text !== undefined && text.length > largest) {
    const half = text.slice(text.indexOf('\n', text.length / 2) + 1)
    await effects.write(path, half).catch(() => undefined)
  }
  /** A line end goes before what a crash or a full disk cut off, so that it spoils no other edit. */
  let isTorn = text !== undefined && text !== '' && !text.endsWith('\n')
  const append = async (edit: Edit): Promise<void> => {
    const line = `${isTorn ? '\n' : ''}${JSON.stringify(edit)}\n`
    await mkdir(dirname(path), { recursive: true })
    const handle = await open(path, 'a', 0o600)
    try {
      isTorn = true
      await handle.appendFile(line)
      // What was confirmed stands in its file, too; a text that was given up nowhere else.
      if (edit.state === 'discarded') await handle.datasync()
      isTorn = false
    } finally {
      await handle.close()
    }
  }
  const inTurn = oneAtATime()
  return {
    add: edit => inTurn(() => append(edit)),
    of: async key => {
      const lines = ((await effects.readText(path).catch(() => undefined)) ?? '').split('\n')
      const wanted = JSON.stringify(key.id)
      return lines
        .filter(line => line.includes(wanted))
        .flatMap(parse)
        .filter(isOf(key))
        .reverse()
    },
  }
}
