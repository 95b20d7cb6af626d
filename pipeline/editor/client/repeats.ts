import type { RepeatMessage, Row } from '../protocol.js'
import type { Bench } from './bench.js'
import { attempt, changeTogether } from './bulk-action.js'
import { post } from './connection.js'
import type { OpenDesk } from './create-desk.js'
import { activeRow, keyOf } from './desk.js'
import { openRepeats } from './dialogs/repeats.js'
import { textOf } from './session.js'
import { tell } from './tell.js'
import { say } from './words.js'

const repeatsOf = async (desk: OpenDesk, id: string): Promise<RepeatMessage[]> =>
  (await post<{ repeats: RepeatMessage[] }>('repeats', keyOf(desk, id))).repeats

/** Show the repeats of a segment and translate those that are ticked as it is. */
const showRepeats = (bench: Bench, desk: OpenDesk, text: string, repeats: readonly RepeatMessage[]): void =>
  openRepeats(
    text,
    desk.session.language,
    repeats,
    chosen =>
      void changeTogether(
        bench,
        desk,
        'repeats',
        chosen.map(({ document, id, target }) => ({ document, id, base: target, text })),
      ),
  )

export const translateRepeats = (bench: Bench): void => {
  const { desk } = bench
  const row = desk && activeRow(desk)
  if (!desk || !row) return
  void attempt(bench, desk, async () => {
    const text = textOf(desk.session, row.id)
    const repeats = (await repeatsOf(desk, row.id)).filter(({ target }) => target !== text)
    if (text === '' || repeats.length === 0) tell(say('noRepeats'))
    else showRepeats(bench, desk, text, repeats)
  })
}

/** What takes the last offer back: it is of the segment that was confirmed last. */
let takeBack = (): void => undefined

/** After a confirmation: say where the same source stands untranslated. Nobody is interrupted. */
export const offerRepeats = async (bench: Bench, desk: OpenDesk, row: Row): Promise<void> => {
  if (!bench.offersRepeats || row.target === '') return
  const isOpen = ({ target, stale }: RepeatMessage): boolean => target === '' || stale
  const repeats = (await repeatsOf(desk, row.id)).filter(({ target }) => target !== row.target)
  const count = repeats.filter(isOpen).length
  takeBack()
  if (count === 0) return
  takeBack = tell(
    say('repeatsFound', { count }),
    { label: say('look'), act: () => showRepeats(bench, desk, row.target, repeats) },
    {
      label: say('offerNoMore'),
      act: () => {
        bench.offersRepeats = false
      },
    },
  )
}
