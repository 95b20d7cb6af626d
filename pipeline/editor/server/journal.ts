import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf, failure } from '../../node/failure.js'
import { writeWhole } from '../../node/write.js'

/** Begin anew with what still counts when the file is so much longer than that. */
const slack = 1_000_000

/** The records of a journal's text. A last line that a crash cut off counts for nothing: it was never acknowledged. */
const recordsOf = (text: string): unknown[] =>
  text.split('\n').flatMap(line => {
    try {
      return line === '' ? [] : [JSON.parse(line)]
    } catch {
      return []
    }
  })

const readWhole = async (path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return ''
    throw failure(path, 'read', error)
  }
}

/** An append-only file of JSON records, one a line, on the disk before `append` ends. */
export interface Journal {
  /** What stood in it when it was opened. */
  records: unknown[]
  append(record: unknown): Promise<void>
  close(): Promise<void>
}

/** The folder of the editor's own files is no part of the book: Git is told so. */
const makeFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true })
  await writeWhole(join(folder, '.gitignore'), '*\n')
}

/**
 * Open a journal, made where there is none.
 * @param live the records that still count: what the file holds after it is shortened.
 * @throws SetupError when its folder cannot be written.
 */
export const openJournal = async (path: string, live: () => unknown[]): Promise<Journal> => {
  await makeFolder(dirname(path))
  const before = await readWhole(path)
  let size = Buffer.byteLength(before)
  let limit = size + slack
  let handle: FileHandle | undefined
  let queue: Promise<void> = Promise.resolve()

  const opened = async (): Promise<FileHandle> => {
    handle ??= await open(path, 'a', 0o600)
    return handle
  }

  const shorten = async (): Promise<void> => {
    const text = live()
      .map(record => `${JSON.stringify(record)}\n`)
      .join('')
    await writeWhole(path, text)
    await handle?.close()
    handle = undefined
    size = Buffer.byteLength(text)
    limit = size * 2 + slack
  }

  /** A line end goes before what was cut off, so that it spoils no other record. */
  let isTorn = before !== '' && !before.endsWith('\n')

  const write = async (record: unknown): Promise<void> => {
    const line = Buffer.from(`${isTorn ? '\n' : ''}${JSON.stringify(record)}\n`)
    isTorn = true
    try {
      const file = await opened()
      await file.appendFile(line)
      await file.datasync()
    } catch (error) {
      throw failure(path, 'written', error)
    }
    isTorn = false
    size += line.byteLength
    if (size > limit) await shorten().catch(() => undefined)
  }

  return {
    records: recordsOf(before),
    append: record => {
      const written = queue.then(() => write(record))
      queue = written.catch(() => undefined)
      return written
    },
    close: async () => {
      await queue
      await handle?.close()
      handle = undefined
    },
  }
}
