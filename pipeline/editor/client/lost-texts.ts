import type { Draft, LostMessage, LostText } from '../protocol.js'
import type { Bench } from './bench.js'
import { showChoice } from './choose-document.js'
import { get, post } from './connection.js'
import { quietly } from './desk.js'
import { openLostTexts } from './dialogs/lost-texts.js'
import { byId } from './element.js'
import { openDocument } from './open-document.js'
import { say } from './words.js'

const keyOf = ({ document, language, id }: Draft): object => ({ document, language, id })

/** Whether this window has no row for a text that this browser has kept. */
const isHomeless =
  ({ desk, book }: Bench) =>
  ({ document, language, id }: Draft): boolean => {
    if (!book.documents.some(({ name }) => name === document)) return true
    const session = desk?.session
    return session?.document === document && session.language === language && !session.places.has(id)
  }

/** The history remembers what is given up. */
const forget = async ({ kept }: Bench, lost: LostText, discarded?: string): Promise<void> => {
  kept.drop(lost)
  const given = discarded === undefined ? {} : { discarded }
  await post('draft', { ...keyOf(lost), base: lost.base, ...given })
}

/** Take a text to where its sentence stands now: a draft of that segment, to be confirmed. */
const follow = async (bench: Bench, text: LostText): Promise<void> => {
  const { moved } = text
  if (!moved) return
  await post('draft', { ...keyOf(text), ...moved, text: text.text, base: text.base })
  await forget(bench, text)
  bench.document = moved.document
  bench.language = text.language
  location.hash = moved.id
  await openDocument(bench)
  showChoice(bench)
}

/** Say that there are texts whose sentence is not where it was; none of them is lost. */
export const lookForLost = async (bench: Bench): Promise<void> => {
  const own = (await bench.kept.everything()).filter(isHomeless(bench))
  // What this browser alone has kept is handed to the server, which knows where sentences have gone.
  for (const { text, base, ...key } of own)
    await quietly(post('draft', { ...keyOf({ ...key, text, base }), text, base }))
  const { texts } = await get<LostMessage>('lost')
  const button = byId('lost')
  button.hidden = texts.length === 0
  button.textContent = say('lostTexts', { count: texts.length })
  button.onclick = () =>
    openLostTexts(texts, {
      follow: text => void quietly(follow(bench, text)),
      forget: text => void quietly(forget(bench, text, text.text).then(() => lookForLost(bench))),
    })
}
