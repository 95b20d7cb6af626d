import type { Draft, LostMessage, LostText } from '../protocol.js'
import type { Bench } from './bench.js'
import { showChoice } from './choose-document.js'
import { get, post } from './connection.js'
import { quietly } from './desk.js'
import { openLostTexts } from './dialogs/lost-texts.js'
import { askDocument } from './early-document.js'
import { byId } from './element.js'
import { openDocument } from './open-document.js'
import { say } from './words.js'

const keyOf = ({ document, language, id, window }: Draft): object => ({
  document,
  language,
  id,
  ...(window === undefined ? {} : { window }),
})

/** Whether there is no row for a text that this browser has kept, as far as this window knows. */
const isHomeless =
  ({ desk }: Bench, documents: readonly string[]) =>
  ({ document, language, id }: Draft): boolean => {
    if (!documents.includes(document)) return true
    const session = desk?.session
    return session?.document === document && session.language === language && !session.places.has(id)
  }

/** The history remembers what is given up. */
const forget = async ({ kept }: Bench, lost: LostText, discarded?: string): Promise<void> => {
  kept.drop(lost)
  const given = discarded === undefined ? {} : { discarded }
  await post('draft', { ...keyOf(lost), base: lost.base, ...given })
}

/** The segments of a document for which another text is kept already: it is newer, and nothing takes its place. */
const takenIn = async ({ kept }: Bench, document: string, language: string): Promise<Map<string, string>> => {
  const { drafts } = await askDocument(document, language)
  return new Map([...drafts, ...(await kept.all(document, language))].map(({ id, text }) => [id, text]))
}

/**
 * Take a text to where its sentence stands now: a draft of that segment, to be confirmed. Others that have moved to the same
 * document go along.
 */
const follow = async (bench: Bench, chosen: LostText, texts: readonly LostText[]): Promise<void> => {
  const { moved, language } = chosen
  if (!moved) return
  const taken = await takenIn(bench, moved.document, language)
  for (const text of texts) {
    const { moved: place } = text
    if (place?.document !== moved.document || text.language !== language) continue
    if ((taken.get(place.id) ?? text.text) !== text.text) continue
    await post('draft', { ...keyOf(text), ...place, text: text.text, base: text.base, at: text.at })
    await forget(bench, text)
  }
  bench.document = moved.document
  bench.language = language
  location.hash = moved.id
  await openDocument(bench)
  showChoice(bench)
  await lookForLost(bench)
}

/** Say that there are texts whose sentence is not where it was; none of them is lost. */
export const lookForLost = async (bench: Bench): Promise<void> => {
  const found = await get<LostMessage>('lost')
  const own = (await bench.kept.everything()).filter(isHomeless(bench, found.documents))
  // What this browser alone has kept is handed to the server, which knows where sentences have gone.
  for (const draft of own) {
    const { text, base, at } = draft
    await quietly(post('draft', { ...keyOf(draft), text, base, at, handedIn: true }))
  }
  const { texts } = own.length > 0 ? await get<LostMessage>('lost') : found
  const button = byId('lost')
  button.hidden = texts.length === 0
  button.textContent = say('lostTexts', { count: texts.length })
  button.onclick = () =>
    openLostTexts(texts, {
      follow: text => void quietly(follow(bench, text, texts)),
      forget: text => void quietly(forget(bench, text, text.text).then(() => lookForLost(bench))),
    })
}
