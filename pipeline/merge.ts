import { posix } from 'node:path'
import type { Catalog, StateFile } from './model/catalog.js'
import { parseCatalog, serializeCatalog } from './model/catalog-file.js'
import type { Diagnostic } from './model/diagnostic.js'
import { parseState, serializeState } from './model/state-file.js'
import { mergeCatalogs, mergeSourceCatalogs, type TextConflict } from './segment/merge/merge-catalogs.js'
import { mergeStates } from './segment/merge/merge-states.js'
import type { Sides } from './segment/merge/three-way.js'
import { withMarkers } from './segment/merge/with-markers.js'

export type { TextConflict } from './segment/merge/merge-catalogs.js'

/** Three versions of one file of translations, as texts. */
export interface MergeRequest {
  /** What both sides began from; empty where both added the file. */
  base: string
  ours: string
  theirs: string
  /** The file in its project or repository, for messages: `translations/en/guide.json`. */
  path: string
  /** Whether it is a catalogue of the source language, where the source file has the last word. */
  isSource: boolean
}

/** The outcome of a merge. */
export interface Merged {
  /** What the file shall hold; undefined when a version is damaged and the file must be merged by hand. */
  content: string | undefined
  /** Texts that both sides changed, each in its way. Both stand in `content`, between git's conflict marks. */
  conflicts: TextConflict[]
  /** What is wrong with the versions. */
  messages: Diagnostic[]
}

/** How one kind of file is read, merged and written. */
interface Kind<Value> {
  parse(text: string, path: string): { value: Value; diagnostics: Diagnostic[]; damaged: boolean }
  merge(sides: Sides<Value>, isSource: boolean): { ours: Value; theirs: Value; conflicts: TextConflict[] }
  serialize(value: Value): string
}

const catalogs: Kind<Catalog> = {
  parse: (text, path) => {
    const { catalog, ...rest } = parseCatalog(text, path)
    return { value: catalog, ...rest }
  },
  merge: (sides, isSource) => (isSource ? mergeSourceCatalogs(sides) : mergeCatalogs(sides)),
  serialize: serializeCatalog,
}

const states: Kind<StateFile> = {
  parse: (text, path) => {
    const { state, ...rest } = parseState(text, path)
    return { value: state, ...rest }
  },
  merge: mergeStates,
  serialize: serializeState,
}

const mergeAs = <Value>(kind: Kind<Value>, request: MergeRequest): Merged => {
  const { path, isSource } = request
  const versions = { base: request.base, ours: request.ours, theirs: request.theirs }
  const read = (side: keyof typeof versions) =>
    kind.parse(versions[side].trim() === '' ? '{}' : versions[side], `${path} (${side})`)
  const [base, ours, theirs] = [read('base'), read('ours'), read('theirs')]
  const messages = [base, ours, theirs].flatMap(({ diagnostics }) => diagnostics)
  if (base.damaged || ours.damaged || theirs.damaged) return { content: undefined, conflicts: [], messages }
  const sides = { base: base.value, ours: ours.value, theirs: theirs.value }
  const merged = kind.merge(sides, isSource)
  const content = withMarkers(kind.serialize(merged.ours), kind.serialize(merged.theirs))
  return { content, conflicts: merged.conflicts, messages }
}

const isState = (path: string): boolean => posix.normalize(path).split('/').includes('.state')

/**
 * Merge three versions of a catalogue or state file segment by segment. What only one side changed is taken; a change
 * goes before a removal; a text that both sides changed is a conflict. Pure.
 */
export const merge = (request: MergeRequest): Merged =>
  isState(request.path) ? mergeAs(states, request) : mergeAs(catalogs, request)
