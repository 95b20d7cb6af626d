import { edited } from './edit.js'
import { eachOperator, type Operator, slice, type Visit } from './operators.js'

const path = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're', 'W', 'W*'])
const paint = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'])
const show = new Set(['Tj', 'TJ', "'", '"'])

/** A stretch of a content stream that belongs to no structure element. */
interface Stretch {
  start: number
  end: number
}

/** What the scan is in the middle of. */
interface State {
  /** The marked-content sequences that are open: whether each says where its content belongs; and how many do. */
  open: boolean[]
  places: number
  /** Where the path under construction began. */
  path: number | undefined
  /** The text object that is open outside of marked content, with what it shows there. */
  text: { start: number; shows: Stretch[]; isMarked: boolean } | undefined
  found: Stretch[]
  /** Beginnings of marked content that no structure element claims. */
  unclaimed: Stretch[]
}

/** What the scan asks of its surroundings. */
interface Surroundings {
  /** Whether a form XObject holds marked content itself. */
  isMarkedForm(operands: Stretch): boolean
  /** What marked content says of its content: a number that an element claims or not, artifact, or nothing. */
  kindOf(operands: Stretch): 'claimed' | 'unclaimed' | 'artifact' | 'other'
}

/** Whether what is painted now is tagged or an artifact already. */
const isPlaced = ({ places }: State): boolean => places > 0

type Step = (state: State, operator: Operator, surroundings: Surroundings) => void

/** Other marks, such as ReversedChars, say how to read, not where it belongs. */
const begin: Step = (state, operator, { kindOf }) => {
  const kind = kindOf(operator)
  state.open.push(kind !== 'other')
  if (kind !== 'other') state.places += 1
  if (state.text && kind !== 'other') state.text.isMarked = true
  if (kind === 'unclaimed') state.unclaimed.push(operator)
}

const endText: Step = (state, { end }) => {
  const { text } = state
  state.text = undefined
  if (!text || text.shows.length === 0) return
  // A text object that holds marked content cannot stand inside an artifact: only what it shows outside does.
  if (text.isMarked) state.found.push(...text.shows)
  else state.found.push({ start: text.start, end })
}

/** Operators that change what the scan is in the middle of. */
const steps: Record<string, Step> = {
  BDC: begin,
  BMC: begin,
  EMC: state => {
    if (state.open.pop()) state.places -= 1
  },
  BT: (state, { start }) => {
    state.text = { start, shows: [], isMarked: isPlaced(state) }
  },
  ET: endText,
  n: state => {
    state.path = undefined
  },
  Do: (state, operator, { isMarkedForm }) => {
    if (!isPlaced(state) && !isMarkedForm(operator)) state.found.push(operator)
  },
  sh: (state, operator) => {
    if (!isPlaced(state)) state.found.push(operator)
  },
  BI: (state, operator) => {
    if (!isPlaced(state)) state.found.push(operator)
  },
}

const other: Step = (state, operator) => {
  const { name, start, end } = operator
  if (path.has(name)) state.path ??= start
  else if (paint.has(name)) {
    if (!isPlaced(state)) state.found.push({ start: state.path ?? start, end })
    state.path = undefined
  } else if (show.has(name) && !isPlaced(state)) state.text?.shows.push(operator)
}

const opening = Buffer.from('/Artifact BMC\n')
const closing = Buffer.from('\nEMC')

/** Finds what is to be marked as it is told of the operators of a content stream. */
export interface ArtifactMarker {
  visit: Visit
  /** The new stream, or undefined when there is nothing to mark. */
  marked: () => Uint8Array | undefined
}

/** Operators that change nothing and place nothing: nine of ten. */
const plain = new Set(['Td', 'Tf', 'Tm', 'rg', 'RG', 'q', 'Q', 'gs', 'cm'])

/**
 * Mark whatever a content stream paints outside of the tags as an artifact: page furniture, backgrounds, rules, and what
 * was hidden from those who listen (`aria-hidden`), which Chromium numbers as marked content that no element claims.
 * ISO 14289-1 §7.1: content is either tagged or an artifact.
 * @param isMarkedForm whether the form XObject of a name holds marked content itself.
 * @param isClaimed whether a structure element claims the marked content of a number.
 */
export const artifactMarker = (
  bytes: Uint8Array,
  isMarkedForm: (name: string) => boolean,
  isClaimed: (mark: number) => boolean,
): ArtifactMarker => {
  const state: State = { open: [], places: 0, path: undefined, text: undefined, found: [], unclaimed: [] }
  const operands = (place: Stretch): string => slice(bytes, place.start, place.end)
  const surroundings: Surroundings = {
    isMarkedForm: place => isMarkedForm(/\/(\S+)/.exec(operands(place))?.[1] ?? ''),
    kindOf: place => {
      const said = operands(place)
      const mark = /\/MCID\s+(\d+)/.exec(said)?.[1]
      if (mark !== undefined) return isClaimed(Number(mark)) ? 'claimed' : 'unclaimed'
      return said.startsWith('/Artifact') ? 'artifact' : 'other'
    },
  }
  const marked = (): Uint8Array | undefined => {
    if (state.found.length === 0 && state.unclaimed.length === 0) return undefined
    return edited(bytes, [
      ...state.unclaimed.map(place => ({ ...place, bytes: opening })),
      ...state.found.flatMap(place => [
        { start: place.start, end: place.start, bytes: opening },
        { start: place.end, end: place.end, bytes: closing },
      ]),
    ])
  }
  return {
    visit: (name, start, end) => {
      if (plain.has(name) || (show.has(name) && isPlaced(state))) return
      ;(steps[name] ?? other)(state, { name, start, end }, surroundings)
    },
    marked,
  }
}

/** Mark the artifacts of a content stream, as `artifactMarker` does. @returns the new stream, or undefined when there is nothing to mark. */
export const markArtifacts = (
  bytes: Uint8Array,
  isMarkedForm: (name: string) => boolean,
  isClaimed: (mark: number) => boolean,
): Uint8Array | undefined => {
  const { visit, marked } = artifactMarker(bytes, isMarkedForm, isClaimed)
  eachOperator(bytes, visit)
  return marked()
}
