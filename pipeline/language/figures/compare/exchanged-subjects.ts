import { primary } from '../../../model/language.js'
import type { Figure } from '../figure.js'
import { equal } from '../rational.js'
import type { Exchanged } from './exchanged.js'
import type { Side } from './excuses/excuse.js'
import { families, type Subject } from './subjects.js'

/** Where the subjects of both texts stand, in one order on both sides. */
interface Anchors {
  source: readonly number[]
  target: readonly number[]
}

const notAmounts: ReadonlySet<Figure['kind']> = new Set([
  'year',
  'month',
  'day',
  'weekday',
  'decade',
  'century',
  'code',
  'ordinal',
  'time',
])

const isAmount = ({ kind, weight, vague }: Figure): boolean =>
  weight === 'strong' && !vague && !notAmounts.has(kind)

/** Figures of one kind and unit that say different values: those that may have been exchanged. */
const rivals = (side: Side): readonly Figure[][] => {
  const groups = new Map<string, Figure[]>()
  for (const figure of side.figures.filter(isAmount)) {
    const key = `${figure.kind} ${figure.unit ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), figure])
  }
  return [...groups.values()].filter(
    ([first, ...others]) => first && others.some(other => !equal(first.value, other.value)),
  )
}

/** The only place of a word, given as a global pattern, in a text. */
const placeOf = (word: RegExp | undefined, text: string): number | undefined => {
  if (!word) return undefined
  word.lastIndex = 0
  const first = word.exec(text)?.index
  return first === undefined || word.test(text) ? undefined : first
}

const anchorsOf = (pairs: readonly (readonly [number | undefined, number | undefined])[]): Anchors => {
  const known = pairs.flatMap(([source, target]) =>
    source === undefined || target === undefined ? [] : [{ source, target }],
  )
  return { source: known.map(({ source }) => source), target: known.map(({ target }) => target) }
}

const isDefined = (place: number | undefined): boolean => place !== undefined

/** The subjects of a family, where the source names two of them at least: one alone is exchanged with none. */
const anchorsIn = (family: readonly Subject[], source: Side, target: Side): Anchors[] => {
  const language = primary(source.language)
  const told = family.map(words => placeOf(words[language], source.text))
  if (told.filter(isDefined).length < 2) return []
  const said = family.map((words, index) =>
    told[index] === undefined ? undefined : placeOf(words[primary(target.language)], target.text),
  )
  return [anchorsOf(told.map((place, index) => [place, said[index]]))]
}

const namedAnchors = (source: Side, target: Side): Anchors[] =>
  families.flatMap(family => anchorsIn(family, source, target))

/** Dates that subjects are told of, by kind: years among years, quarters and halves among each other. */
const datedKinds: readonly ReadonlySet<Figure['kind']>[] = [
  new Set(['year']),
  new Set(['month']),
  new Set(['quarter', 'half']),
]

/** Years, months, quarters that both texts say once. */
const dateAnchors = (source: Side, target: Side): Anchors[] => {
  const only = (side: Side, date: Figure): number | undefined => {
    const same = side.figures.filter(({ kind, value }) => kind === date.kind && equal(value, date.value))
    return same.length === 1 ? same[0]?.start : undefined
  }
  return datedKinds.map(kinds =>
    anchorsOf(
      source.figures
        .filter(({ kind }) => kinds.has(kind))
        .map(date => [only(source, date), only(target, date)]),
    ),
  )
}

/** Names in Latin letters that both texts say once. */
const latinAnchors = (source: Side, target: Side): Anchors => {
  const names = new Set(source.text.match(/(?<![A-Za-z\d])[A-Z][A-Za-z]*(?![A-Za-z\d])/g) ?? [])
  if (names.size < 2) return anchorsOf([])
  return anchorsOf(
    [...names].map(name => {
      const word = new RegExp(`(?<![A-Za-z\\d])${name}(?![A-Za-z\\d])`, 'g')
      return [placeOf(word, source.text), placeOf(word, target.text)]
    }),
  )
}

/**
 * The figure of each subject, where subjects and figures take turns: men 52 %, women 48 %; 52 % of men, 48 % of women.
 * @returns undefined where they do not.
 */
export const figuresBySubject = (
  places: readonly number[],
  figures: readonly Figure[],
): Figure[] | undefined => {
  if (places.length !== figures.length) return undefined
  const order = places.map((_, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0))
  const place = (rank: number): number => places[order[rank] ?? -1] ?? 0
  const isAhead = figures.every(
    ({ start }, rank) => place(rank) < start && (rank + 1 === figures.length || start < place(rank + 1)),
  )
  const isBehind = figures.every(
    ({ start }, rank) => start < place(rank) && (rank === 0 || start > place(rank - 1)),
  )
  if (!isAhead && !isBehind) return undefined
  return places.map((_, subject) => figures[order.indexOf(subject)]).filter(figure => figure !== undefined)
}

/**
 * Figures that the target gives to another subject: 男性占52%，女性占48% and “men 48 %, women 52 %”. Told only where each
 * subject stands once on both sides, has one figure, and takes turns with it.
 * @param partner the figure of the target that a figure of the source was paired with.
 * @returns each figure of the source, and the one that stands at its subject in the target; and the figures of the source of
 *   which subjects say that they stand where they should.
 */
export const exchangedSubjects = (
  source: Side,
  target: Side,
  partner: (figure: Figure) => Figure | undefined,
): { moved: Exchanged[]; settled: ReadonlySet<Figure> } => {
  const settled = new Set<Figure>()
  const groups = rivals(source)
  if (groups.length === 0) return { moved: [], settled }
  const anchors = [
    ...namedAnchors(source, target),
    ...dateAnchors(source, target),
    latinAnchors(source, target),
  ]
  for (const group of groups)
    for (const anchor of anchors) {
      const moved =
        movedAmong(group, anchor, partner) ?? movedInClauses(source, target, group, anchor, partner)
      if (moved && moved.length > 0) return { moved, settled }
      if (moved) for (const figure of group) settled.add(figure)
    }
  return { moved: [], settled }
}

/** What the source tells of each subject, where the target says another figure of it. */
export const movedOf = (
  told: readonly (Figure | undefined)[],
  said: readonly (Figure | undefined)[],
  partner: (figure: Figure) => Figure | undefined,
): Exchanged[] =>
  told.flatMap((figure, subject) => {
    const other = said[subject]
    return figure && other && partner(figure) !== other && !equal(figure.value, other.value)
      ? [{ source: figure, target: other }]
      : []
  })

/** How near a figure stands that belongs to a subject where there are more figures than subjects: 女269人, 269 women. */
const beside = 3

/** The figure right beside a subject, before it or behind it; undefined where there is none, or one on both sides. */
const figureBeside = (place: number, figures: readonly Figure[]): Figure | undefined => {
  const near = figures.filter(
    ({ start, end }) =>
      (start > place && start - place <= beside) || (end <= place && place - end <= beside - 2),
  )
  return near.length === 1 ? near[0] : undefined
}

/** Which of the figures right beside the subjects stand at another one in the target. */
const movedBeside = (
  group: readonly Figure[],
  { source: ours, target: theirs }: Anchors,
  partner: (figure: Figure) => Figure | undefined,
): Exchanged[] | undefined => {
  const rendered = group.map(partner).filter(figure => figure !== undefined)
  const [told, said] = [
    ours.map(place => figureBeside(place, group)),
    theirs.map(place => figureBeside(place, rendered)),
  ]
  const all = [...told, ...said].every(figure => figure !== undefined)
  if (!all || new Set(told).size !== told.length || new Set(said).size !== said.length) return undefined
  if (!told.every(figure => figure && said.includes(partner(figure)))) return undefined
  return movedOf(told, said, partner)
}

/** Which figures of a group stand at another subject; undefined where the subjects do not take turns with them. */
const movedAmong = (
  group: readonly Figure[],
  { source: ours, target: theirs }: Anchors,
  partner: (figure: Figure) => Figure | undefined,
): Exchanged[] | undefined => {
  if (ours.length < 2) return undefined
  const rendered = group.map(partner).filter(figure => figure !== undefined)
  if (rendered.length !== group.length || group.length > ours.length)
    return movedBeside(group, { source: ours, target: theirs }, partner)
  const told = figuresBySubject(ours, group)
  const said = figuresBySubject(
    theirs,
    rendered.sort((a, b) => a.start - b.start),
  )
  if (!told || !said) return undefined
  return movedOf(told, said, partner)
}

/** What ends the clause that tells a figure of its subject. */
const clauseEnds: Readonly<Record<string, RegExp>> = {
  zh: /[，；。！？]|而(?=[^且后])/g,
  en: /[;:!?]|[.,](?!\d)|\b(?:while|whereas|and|but|compared (?:with|to)|versus|against|than|from|after)\b/gi,
}

/** The number of the clause in which an offset stands. */
const clausesOf = ({ text, language }: Side): ((at: number) => number) => {
  const ends = [...text.matchAll(clauseEnds[primary(language)] ?? /(?!)/g)].map(({ index }) => index)
  return at => ends.filter(end => end < at).length
}

/** The figure of each subject that stands alone with it in a clause; undefined where one has none, or more. */
export const figuresInClauses = (
  side: Side,
  places: readonly number[],
  figures: readonly Figure[],
): Figure[] | undefined => {
  const clauseAt = clausesOf(side)
  const subjects = places.map(clauseAt)
  if (new Set(subjects).size !== places.length) return undefined
  const found = subjects.map(clause => figures.filter(({ start }) => clauseAt(start) === clause))
  return found.every(({ length }) => length === 1) ? found.flat() : undefined
}

/** Which figures of a group stand in the clause of another subject: 四季度增长2.9%，三季度为3.9% and “3.9 percent in Q4, compared with 2.9 in Q3”. */
const movedInClauses = (
  source: Side,
  target: Side,
  group: readonly Figure[],
  { source: ours, target: theirs }: Anchors,
  partner: (figure: Figure) => Figure | undefined,
): Exchanged[] | undefined => {
  if (ours.length < 2) return undefined
  const told = figuresInClauses(source, ours, group)
  const rendered = told?.map(partner).filter(figure => figure !== undefined)
  if (!told || rendered?.length !== told.length) return undefined
  const said = figuresInClauses(
    target,
    theirs,
    group.map(partner).filter(figure => figure !== undefined),
  )
  if (!said?.every(figure => rendered.includes(figure))) return undefined
  return movedOf(told, said, partner)
}
