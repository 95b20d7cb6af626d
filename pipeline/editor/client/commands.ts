import type { EditorCommand } from '../../config/editor-keys.js'
import type { Row } from '../protocol.js'
import { addTerm } from './add-term.js'
import type { Bench } from './bench.js'
import { undoAction } from './bulk-action.js'
import { openCharacters } from './characters.js'
import { chooseDocument } from './choose-document.js'
import { concordance } from './concordance.js'
import type { OpenDesk } from './create-desk.js'
import { activeRow } from './desk.js'
import { openGoTo } from './dialogs/go-to.js'
import { openHelp } from './dialogs/help.js'
import { openHistory } from './dialogs/history.js'
import { storeAtServer } from './drafts.js'
import { activate, focusField, move } from './going.js'
import { openInsertList } from './insert-list.js'
import type { Pressed } from './keys.js'
import { focusNote } from './panels/notes.js'
import { refuseSuggestion, takeSuggestion } from './panels/suggestion.js'
import { makePdf } from './pdf.js'
import { hasPopup } from './popup.js'
import { openProblems } from './problems.js'
import { translateRepeats } from './repeats.js'
import { replaceTexts } from './replace-texts.js'
import { joinNext, splitActive } from './seams.js'
import { openSegmentMenu } from './segment-menu.js'
import { isUnfinished, numberOf } from './session.js'
import { announce } from './status-line.js'
import { say } from './words.js'
import { copySource, insertMissing, useMatch, wrapSelection } from './writing.js'

type Act = (desk: OpenDesk, number: number, bench: Bench) => void

const unfinished =
  ({ session }: OpenDesk) =>
  (row: Row): boolean =>
    isUnfinished(session, row)

const alarming =
  ({ session }: OpenDesk) =>
  (row: Row): boolean =>
    (session.alarms[row.id] ?? 'info') !== 'info'

const wayTo = (desk: OpenDesk, wanted: string): (() => void) | undefined => {
  const id = desk.session.rows[Number(wanted) - 1]?.id ?? wanted.replace(/^#/, '')
  return numberOf(desk.session, id) > 0 ? () => activate(desk, id) : undefined
}

/** What each command does. */
const commands: Record<EditorCommand, Act> = {
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
  fix: openProblems,
  match: (desk, number) => void useMatch(desk, number),
  insertList: desk => void openInsertList(desk),
  complete: desk => {
    if (!takeSuggestion(desk)) announce(say('nothingToInsert'))
  },
  missing: desk => insertMissing(desk),
  characters: openCharacters,
  copySource,
  bold: desk => wrapSelection(desk, '**'),
  italic: desk => wrapSelection(desk, '*'),
  goTo: desk => openGoTo(desk.session.rows.length, wanted => wayTo(desk, wanted)),
  concordance: (_, __, bench) => concordance(bench),
  replace: (_, __, bench) => replaceTexts(bench),
  join: (_, __, bench) => joinNext(bench),
  split: (_, __, bench) => splitActive(bench),
  repeats: (_, __, bench) => translateRepeats(bench),
  addTerm: (_, __, bench) => addTerm(bench),
  undoAction: (_, __, bench) => void undoAction(bench),
  pdf: (_, __, bench) => void makePdf(bench),
  documents: (_, __, bench) => void chooseDocument(bench),
  segmentMenu: (_, __, bench) => openSegmentMenu(bench, command => run(bench, { command, number: 1 })),
  stillRight: desk => {
    if (!activeRow(desk)?.stale) return
    desk.saving.confirm()
    move(desk, 1)
  },
  reviewed: desk => {
    desk.saving.confirm('reviewed')
    move(desk, 1)
  },
  final: desk => {
    desk.saving.confirm('final')
    move(desk, 1)
  },
  needsWork: desk => {
    desk.saving.confirm('initial')
    move(desk, 1)
  },
  copyLink: desk => {
    void navigator.clipboard.writeText(location.href).then(() => announce(say('linkCopied')))
    focusField(desk)
  },
  note: () => focusNote(),
  history: desk => void openHistory(desk),
  store: desk => {
    if (desk.active) void storeAtServer(desk, desk.active.id)
  },
  help: (_, __, bench) => openHelp(bench.book.keys, command => run(bench, { command, number: 1 })),
  leave: desk => {
    if (refuseSuggestion()) return
    for (const open of document.querySelectorAll<HTMLElement>(':popover-open')) open.hidePopover()
    focusField(desk)
  },
}

/** Do what a key or a button asks for. */
export const run = (bench: Bench, { command, number }: Pressed): void => {
  if (bench.desk && !hasPopup()) commands[command](bench.desk, number, bench)
}
