import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { SetupError } from '../../model/diagnostic.js'
import { saying } from '../../model/messages/message.js'
import { hold, holding } from '../../node/alone.js'
import { runningAt } from './session-file.js'

/** So long one that is just being opened may take until it answers, in milliseconds; and between two looks. */
const patience = 10_000
const interval = 100

/** An editor of the book runs already: two would write over each other's drafts. */
export class EditorOpen extends SetupError {
  override name = 'EditorOpen'

  constructor(
    /** The whole address of the one that runs, token included. */
    readonly address: string,
  ) {
    super(saying('editor.open', { address }))
  }
}

/** Where nothing can be written no lock is needed either: neither draft nor translation is. */
const noLock = async (): Promise<void> => undefined

/**
 * See to it that one editor of a book runs. One that was killed holds nobody up.
 * @returns lets the next one in.
 * @throws EditorOpen with the address of the one that runs; a SetupError where it does not answer.
 */
export const onlyOne = async (project: string): Promise<() => Promise<void>> => {
  const folder = join(project, '.duizhao', 'editor')
  for (const end = Date.now() + patience; ; await wait(interval)) {
    const release = await hold(folder).catch(() => noLock)
    const address = await runningAt(project)
    if (address === undefined && release) return release
    await release?.()
    if (address !== undefined) throw new EditorOpen(address)
    if (Date.now() > end) throw new SetupError(saying('editor.silent', { id: await holding(folder) }))
  }
}
