import { heed, ignore as ignoreRule } from '../../../check/ignored.js'
import { bodyOf, known } from '../asked.js'
import { gitName } from '../history/git-texts.js'
import { instant } from '../instant.js'
import { readRequest } from '../requests.js'
import type { Route } from './route.js'

/** Hear a rule no more for a pair, or again. */
export const ignore: Route = {
  method: 'POST',
  writes: true,
  path: 'ignore',
  answer: async (context, service) => {
    const { key } = await known(service, readRequest.ignore(await bodyOf(context)))
    const by = await gitName(service.config.project)
    const why = key.why === undefined ? {} : { why: key.why }
    const reason = { ...(by === undefined ? {} : { by }), at: instant(service.effects), ...why }
    const row = await service.store.annotate(key, (document, segment) => {
      const layer = document.targets.get(key.language)?.carried
      const before = layer?.state.segments.get(segment.id) ?? {}
      const pair = { source: segment.text, target: key.text }
      const text = layer?.catalog.get(segment.id) ?? ''
      const after = key.ignored ? ignoreRule(before, key.rule, pair, reason) : heed(before, key.rule)
      return { id: segment.id, text, known: after }
    })
    return context.json(row)
  },
}
