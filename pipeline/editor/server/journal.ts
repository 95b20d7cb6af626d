import { type FileHandle, mkdir, open, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { SetupError } from '../../model/diagnostic.js'
import { saying } from '../../model/messages/message.js'
import { codeOf, failure } from '../../node/failure.js'
import { writePrivate, writeWhole } from '../../node/write.js'

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

/** The text of the file; undefined where it cannot be read: then it is never written over either. */
const readWhole = async (path: string): Promise<string | undefined> => {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? '' : undefined
  }
}

/** An append-only file of JSON records, one a line, on the disk before `append` ends. */
export interface Journal {
  /** What stood in it when it was opened. */
  records: unknown[]
  /** One record; it throws a SetupError where it is not on the disk. */
  append(record: unknown): Promise<void>
  close(): Promise<void>
}

/** The folder of the editor's own files is no part of the book: Git is told so. */
const makeFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true })
  await writeWhole(join(folder, '.gitignore'), '*\n')
}

const textOf = (records: readonly unknown[]): string =>
  records.map(record => `${JSON.stringify(record)}\n`).join('')

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/** Whether an open file still stands at its path: somebody may have cleaned the folder. */
const isAt = async (path: string, handle: FileHandle): Promise<boolean> => {
  const [there, open] = await Promise.all([stat(path).catch(() => undefined), handle.stat()])
  return there?.ino === open.ino && there.dev === open.dev
}

/**
 * Open a journal, made with the first record. Where its folder cannot be written, each record is refused until it can.
 * @param live the records that still count: what the file holds after it is shortened.
 */
export const openJournal = async (path: string, live: () => unknown[]): Promise<Journal> => {
  const found = await readWhole(path)
  const before = found ?? ''
  let size = Buffer.byteLength(before)
  let limit = size + slack
  let handle: FileHandle | undefined
  let queue: Promise<void> = Promise.resolve()

  const leave = async (): Promise<void> => {
    await handle?.close().catch(() => undefined)
    handle = undefined
  }

  /** The file to append to. One that was taken away while it was open is made anew with all that counts. */
  const opened = async (): Promise<FileHandle> => {
    if (handle && (await isAt(path, handle))) return handle
    const wasTaken = handle !== undefined
    await leave()
    await makeFolder(dirname(path))
    if (wasTaken || !(await isThere(path))) await writePrivate(path, textOf(live()))
    handle = await open(path, 'a', 0o600)
    return handle
  }

  const shorten = async (): Promise<void> => {
    const text = textOf(live())
    await writePrivate(path, text)
    await leave()
    size = Buffer.byteLength(text)
    limit = size * 2 + slack
  }

  /** A line end goes before what was cut off, so that it spoils no other record. */
  let isTorn = before !== '' && !before.endsWith('\n')

  let isClosed = false

  const write = async (record: unknown): Promise<void> => {
    if (isClosed) throw new SetupError(saying('editor.ended'))
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
    if (size > limit && found !== undefined) await shorten().catch(() => undefined)
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
      isClosed = true
      await leave()
    },
  }
}
