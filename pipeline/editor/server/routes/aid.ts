import { readFigures } from '../../../language/figures/read.js'
import type { LanguageTag } from '../../../model/language.js'
import type { AidMessage, OtherMessage, SegmentKey, Stretch } from '../../protocol.js'
import { bodyOf, known } from '../asked.js'
import type { OpenedDocument } from '../opened-document.js'
import { readRequest } from '../requests.js'
import { rowOf, rowsOf } from '../rows.js'
import type { Service } from '../service.js'
import type { Route } from './route.js'

/** The source a stale translation was made for: the catalogue may have forgotten it, the history has not. */
const earlierSource = async (
  { history }: Service,
  document: OpenedDocument,
  key: SegmentKey,
): Promise<string | undefined> => {
  const row = rowsOf(document, key.language).find(({ id }) => id === key.id)
  if (!row?.stale || row.earlier !== undefined) return row?.earlier
  const made = document.targets.get(key.language)?.carried.state.segments.get(key.id)?.source
  return made === undefined ? undefined : history.sourceOf(document, key, made)
}

/** What a segment is in the other languages of the book. */
const othersOf = (document: OpenedDocument, id: string, language: LanguageTag): OtherMessage[] => {
  const segment = document.segmented.segments.find(one => one.id === id)
  if (!segment) return []
  return [...document.targets.keys()]
    .filter(other => other !== language)
    .map(other => ({ ...rowOf(document, other, segment), language: other }))
    .filter(({ target }) => target !== '')
    .map(({ target, state, stale, language: other }) => ({ language: other, text: target, state, stale }))
}

const figuresOf = ({ segmented: { segments, language } }: OpenedDocument, id: string): Stretch[] =>
  readFigures(segments.find(one => one.id === id)?.text ?? '', language).map(({ start, end }) => ({
    start,
    end,
  }))

/** Matches of a segment, its figures, its other languages, and what its source was when it was translated. */
export const aid: Route = {
  method: 'POST',
  path: 'aid',
  answer: async (context, service) => {
    const { key, document } = await known(service, readRequest.aid(await bodyOf(context)))
    const [matches, earlier] = await Promise.all([
      service.memory.matches(document, key),
      earlierSource(service, document, key),
    ])
    const message: AidMessage = {
      figures: figuresOf(document, key.id),
      others: othersOf(document, key.id, key.language),
      matches,
      ...(earlier === undefined ? {} : { earlier }),
    }
    return context.json(message)
  },
}
