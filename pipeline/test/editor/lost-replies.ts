import { readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import type { DocumentMessage, Row, SaveReply, SaveRequest } from '../../editor/protocol.js'
import { ask, bookOnDisk } from './book-on-disk.js'
import { saveOf } from './save-of.js'

/** Send a save and hang up: at once, in the middle, or when the answer begins. */
const sendAndHangUp = (address: string, save: SaveRequest, after: number): Promise<void> =>
  new Promise(resolve => {
    const url = new URL(`${address}api/save`)
    const headers = { 'Content-Type': 'application/json', 'If-Match': `"${save.revision}"` }
    const sent = request(url, { method: 'POST', headers })
    const hangUp = (): void => void sent.destroy()
    sent.on('response', hangUp)
    sent.on('error', () => undefined)
    sent.on('close', resolve)
    sent.end(JSON.stringify(save))
    setTimeout(hangUp, after)
  })

/** What became of saves whose answers were lost. */
export interface LostReplyReport {
  saves: number
  /** Texts that were not there in the end. */
  lost: number
  /** Saves that were written more than once. */
  repeated: number
}

/**
 * Save again and again, each time losing the answer and sending the same request again.
 * @param random a number from 0 to 1: how soon to hang up.
 */
export const loseReplies = async (saves: number, random: () => number): Promise<LostReplyReport> => {
  const text = Array.from({ length: 20 }, (_, i) => `第${i}句话。`).join('\n\n')
  const book = await bookOnDisk({ 'source/a.md': `${text}\n` })
  const editor = await book.open()
  const report: LostReplyReport = { saves, lost: 0, repeated: 0 }
  try {
    const { rows } = (await ask(editor.address, 'document?document=a&language=en')).value as DocumentMessage
    const now = [...rows]
    for (let count = 0; count < saves; count += 1) {
      const index = count % now.length
      const save = saveOf(now[index] as Row, `Text ${count}`)
      await sendAndHangUp(editor.address, save, random() * 12)
      const { value } = await ask(editor.address, 'save', save, save.revision)
      const reply = value as SaveReply
      if (reply.kind === 'saved' && reply.row.target === save.text) now[index] = reply.row
      else report.lost += 1
    }
    const written = (await readFile(join(book.folder, '.duizhao/editor.history'), 'utf8'))
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line).text)
    report.repeated = written.length - new Set(written).size
    report.lost += saves - new Set(written).size
    return report
  } finally {
    await editor.close()
    await book.remove()
  }
}
