import { bodyOf, known } from '../asked.js'
import { gitName } from '../history/git-texts.js'
import { instant } from '../instant.js'
import { withNote, withoutNote } from '../notes.js'
import { readRequest } from '../requests.js'
import type { Route } from './route.js'

/** Write a note on a segment, or take one away. */
export const note: Route = {
  method: 'POST',
  writes: true,
  path: 'note',
  answer: async (context, service) => {
    const { key } = await known(service, readRequest.note(await bodyOf(context)))
    const { config, effects, store } = service
    const by = await gitName(config.project)
    const at = key.at ?? instant(effects)
    const row = await store.annotate(key, (document, segment) => {
      const layer = document.targets.get(key.language)?.carried
      const before = layer?.state.segments.get(segment.id) ?? {}
      const after = key.removes
        ? withoutNote(before, key)
        : withNote(before, { text: key.text, ...(by === undefined ? {} : { by }), at })
      return { id: segment.id, text: layer?.catalog.get(segment.id) ?? '', known: after }
    })
    return context.json(row)
  },
}
