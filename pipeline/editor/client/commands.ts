import type { ConcordanceMessage, Row } from '../protocol.js'
import type { Bench } from './bench.js'
import { post } from './connection.js'
import type { OpenDesk } from './create-desk.js'
import { openConcordance } from './dialogs/concordance.js'
import { openGoTo } from './dialogs/go-to.js'
import { openHelp } from './dialogs/help.js'
import { storeAtServer } from './drafts.js'
import { activate, focusField, move } from './going.js'
import type { Command } from './keys.js'
import { isUnfinished, numberOf } from './session.js'
import { copySource, fixFirst, insertMissing, useMatch, wrapSelection } from './writing.js'

type Act = (desk: OpenDesk, key: string) => void

const unfinished =
  ({ session }: OpenDesk) =>
  (row: Row): boolean =>
    isUnfinished(session, row)

const alarming =
  ({ session }: OpenDesk) =>
  (row: Row): boolean =>
    (session.alarms[row.id] ?? 'info') !== 'info'

const goTo = (desk: OpenDesk, wanted: string): void => {
  const id = desk.session.rows[Number(wanted) - 1]?.id ?? wanted.replace(/^#/, '')
  if (numberOf(desk.session, id) > 0) activate(desk, id)
}

const lookUp =
  ({ session: { language } }: OpenDesk) =>
  async (text: string): Promise<ConcordanceMessage['lines']> =>
    (await post<ConcordanceMessage>('concordance', { text, language })).lines

/** What each command does. */
const commands: Record<Command, Act> = {
  confirm: desk => {
    desk.saving.confirm()
    move(desk, 1)
  },
  confirmUnfinished: desk => {
    desk.saving.confirm()
    move(desk, 1, unfinished(desk))
  },
  next: desk => move(desk, 1),
  previous: desk => move(desk, -1),
  nextUnfinished: desk => move(desk, 1, unfinished(desk)),
  previousUnfinished: desk => move(desk, -1, unfinished(desk)),
  nextAlarm: desk => move(desk, 1, alarming(desk)),
  previousAlarm: desk => move(desk, -1, alarming(desk)),
  fix: fixFirst,
  match: (desk, key) => useMatch(desk, Number(key)),
  missing: insertMissing,
  copySource,
  bold: desk => wrapSelection(desk, '**'),
  italic: desk => wrapSelection(desk, '*'),
  goTo: desk => openGoTo(wanted => goTo(desk, wanted)),
  concordance: desk => {
    const { sourceLanguage, language } = desk.session
    const selection = getSelection()?.toString() ?? ''
    openConcordance(selection, { source: sourceLanguage, target: language }, lookUp(desk))
  },
  stillRight: desk => desk.saving.confirm(),
  reviewed: desk => {
    desk.saving.confirm('reviewed')
    move(desk, 1)
  },
  final: desk => {
    desk.saving.confirm('final')
    move(desk, 1)
  },
  store: desk => {
    if (desk.active) storeAtServer(desk, desk.active.id)
  },
  help: () => openHelp(),
  leave: focusField,
}

/** Do what a key or a button asks for. */
export const run = ({ desk }: Bench, command: Command, key = ''): void => {
  if (desk) commands[command](desk, key)
}
