import { type Diagnostic, diagnostic } from '../model/diagnostic.js'
import type { LanguageTag } from '../model/language.js'
import { type Saying, saying } from '../model/messages/message.js'
import type { PromisedText } from '../model/printable.js'
import type { TextRun } from './text-layer.js'

/** A hyphen at the end of a line: the text's own, or one that a break put there. */
const lineEndHyphen = '\uE000'

const spaces = /[\s\u00AD\u200B\u2060\uFEFF]+/g

/** The characters of a run without white space; a hyphen before a line end may or may not be the text's. */
const charactersOf = ({ lines }: TextRun): string =>
  lines
    .map(line => line.replace(/[-\u2010\u00AD]\s*$/, lineEndHyphen))
    .join('')
    .replace(spaces, '')

const bare = (text: string): string => text.normalize('NFC').replace(spaces, '')

/** The mark of a note inside a sentence: a number, a circled number, a sign. */
const noteMark =
  /^(\d{1,3}|[a-z]{1,2}|[\u2460-\u2473\u3251-\u325F\u32B1-\u32BF*†‡§]|\[\d{1,3}\]|\(\d{1,3}\))$/u

interface Run extends TextRun {
  characters: string
}

/** How far `text` goes on in `run` from `at`; undefined where they differ. */
const follow = (text: string, at: number, run: string): number | undefined => {
  if (!run.includes(lineEndHyphen)) return text.startsWith(run, at) ? at + run.length : undefined
  let position = at
  for (const sign of run) {
    if (text.startsWith(sign, position)) position += sign.length
    else if (sign === lineEndHyphen) position += /^[-\u2010]/.test(text.slice(position, position + 1)) ? 1 : 0
    else return undefined
  }
  return position
}

/** The runs of a text, the index after those of them that follow each other, and that after the last. */
interface Match {
  used: Run[]
  start: number
  end: number
  last: number
}

/** A row of a table that is parted stands in parts: between those of a cell stand other cells and the head again. */
const isInTable = ({ roles }: Run): boolean => roles.includes('TD') || roles.includes('TH')

/** What of a text is matched, and by which runs. */
interface Way {
  position: number
  used: readonly Run[]
  end: number | undefined
}

/**
 * Match a text with the runs from `start` on. A run that reads as the text goes on may be the mark of a note all the same: `a` before “and”.
 * @returns undefined when it does not stand there whole.
 */
const matchAt = (text: string, runs: Run[], start: number): Match | undefined => {
  const first = runs[start]
  if (!first || follow(text, 0, first.characters) === undefined) return undefined
  /** Marks behind which no way leads on: each is tried once. */
  const dead = new Set<string>()
  const goOn = (from: number, way: Way): Match | undefined => {
    let { position, end } = way
    const used = [...way.used]
    for (let index = from; index < runs.length; index += 1) {
      const run = runs[index]
      const next = run && follow(text, position, run.characters)
      const isMark = run && index > start && noteMark.test(run.characters)
      if (isMark && next !== undefined && next < text.length) {
        const mark = `${index} ${position}`
        const found = dead.has(mark)
          ? undefined
          : goOn(index + 1, { position: next, used: [...used, run], end })
        if (found) return found
        dead.add(mark)
      } else if (run && next !== undefined) {
        used.push(run)
        position = next
        if (position === text.length) return { used, start, end: end ?? index + 1, last: index + 1 }
        continue
      }
      if (isMark) continue
      if (!run || !isInTable(first) || !isInTable(run)) return undefined
      end ??= index
    }
    return undefined
  }
  return goOn(start, { position: 0, used: [], end: undefined })
}

const textLayerNote = saying('pdf-complete.note')

const problem = (file: string, promised: PromisedText, reason: Saying, note: Saying): Diagnostic =>
  diagnostic({
    reason,
    severity: 'error',
    rule: 'pdf-complete',
    file,
    segment: promised.id,
    actual: promised.text,
    note,
  })

const brief = (text: string): string => (text.length > 30 ? `${text.slice(0, 29)}…` : text)

const firstMatch = (text: string, runs: Run[], from: number): Match | undefined => {
  for (let start = from; start < runs.length; start += 1) {
    const found = matchAt(text, runs, start)
    if (found) return found
  }
  return undefined
}

/**
 * The first place of a text. One put together of cells apart may be a chance: `on-` of another name, and the rest of its own. One that
 * stands there in a row before its end is the right one.
 */
const matchFrom = (text: string, runs: Run[], from: number): Match | undefined => {
  const found = firstMatch(text, runs, from)
  if (!found || found.end === found.last) return found
  for (let start = found.start + 1; start < found.last; start += 1) {
    const other = matchAt(text, runs, start)
    if (other && other.end === other.last) return other
  }
  return found
}

const outOfPlace = ({ text }: PromisedText): Saying => saying('pdf-complete.place', { text: brief(text) })

const absent = ({ text }: PromisedText): Saying => saying('pdf-complete.absent', { text: brief(text) })

/** Texts that follow each other, each once and in order. What was found is added to `claimed`. */
const checkSequence = (file: string, texts: PromisedText[], runs: Run[], claimed: Set<Run>): Diagnostic[] => {
  const messages: Diagnostic[] = []
  let cursor = 0
  for (const promised of texts) {
    const text = bare(promised.text)
    if (!text) continue
    const found = matchFrom(text, runs, cursor)
    if (found) {
      for (const run of found.used) claimed.add(run)
      cursor = found.end
      continue
    }
    messages.push(
      matchFrom(text, runs, 0)
        ? problem(file, promised, outOfPlace(promised), textLayerNote)
        : problem(file, promised, absent(promised), textLayerNote),
    )
  }
  return messages
}

/** Notes at the foot of a page may stand between two parts of a sentence. */
const isNote = (role: string): boolean => role === 'Note'

/** Notes: each once, wherever the layout has put it. */
const checkNotes = (file: string, texts: PromisedText[], runs: Run[], claimed: Set<Run>): Diagnostic[] =>
  texts.flatMap(promised => {
    const text = bare(promised.text)
    const isClaimed = (start: number): boolean => claimed.has(runs[start] as Run)
    let found = matchFrom(text, runs, 0)
    while (found && isClaimed(found.start)) found = matchFrom(text, runs, found.start + 1)
    for (const run of found?.used ?? []) claimed.add(run)
    return text && !found ? [problem(file, promised, absent(promised), textLayerNote)] : []
  })

const isWithin = (language: LanguageTag, wanted: LanguageTag): boolean =>
  language === wanted || language.startsWith(`${wanted}-`)

/** The texts of one language against its runs, and those in other languages within its sentences. */
const checkLanguage = (
  file: string,
  texts: PromisedText[],
  runs: Run[],
  language: LanguageTag,
  repeated: string,
): Diagnostic[] => {
  const claimed = new Set<Run>()
  return [
    ...checkSequence(
      file,
      texts.filter(({ note }) => !note),
      runs.filter(({ roles }) => !roles.some(isNote)),
      claimed,
    ),
    ...checkNotes(
      file,
      texts.filter(({ note }) => note),
      runs,
      claimed,
    ),
    // What is said in passing in a sentence of another language may be a part of one of this.
    ...checkDoubles(
      file,
      texts,
      runs.filter(({ block }) => isWithin(block, language)),
      claimed,
      repeated,
    ),
  ]
}

/** Shorter runs may be like a part of a sentence by chance: a number, a label. */
const leastForDouble = 6

/** Texts as one: a search goes through them at once. */
const allOf = (texts: readonly PromisedText[]): string => texts.map(({ text }) => bare(text)).join('\0')

/**
 * No part of a text a second time, unless it is one that may be repeated: a heading in the contents, the head of a
 * table on each of its pages, code: an item that is nothing but `sort()` is no segment, and a sentence may hold it, too.
 */
const checkDoubles = (
  file: string,
  texts: PromisedText[],
  runs: Run[],
  claimed: Set<Run>,
  repeated: string,
): Diagnostic[] => {
  const once = texts.filter(text => !text.repeated)
  const allOnce = allOf(once)
  const suspects = runs.filter(
    run =>
      !claimed.has(run) &&
      !run.roles.includes('TH') &&
      !run.roles.includes('Code') &&
      run.characters.length >= leastForDouble &&
      !repeated.includes(run.characters),
  )
  return suspects.flatMap(({ characters, page }) => {
    const promised = allOnce.includes(characters)
      ? once.find(({ text }) => bare(text).includes(characters))
      : undefined
    if (!promised) return []
    const reason = saying('pdf-complete.twice', { text: brief(characters), page })
    return [problem(file, promised, reason, textLayerNote)]
  })
}

/** Radicals of the Kangxi dictionary and of the CJK supplement: they look like 一 and 文 and are not. */
const radical = /[\u2E80-\u2FDF]/

const checkRadicals = (file: string, texts: PromisedText[], runs: Run[]): Diagnostic[] => {
  const wanted = texts.some(({ text }) => radical.test(text))
  const run = wanted ? undefined : runs.find(({ characters }) => radical.test(characters))
  if (!run) return []
  const sign = radical.exec(run.characters)?.[0] ?? ''
  return [
    diagnostic({
      reason: saying('pdf-radical', {
        sign,
        code: `U+${sign.codePointAt(0)?.toString(16).toUpperCase()}`,
        page: run.page,
      }),
      severity: 'error',
      rule: 'pdf-radical',
      file,
      actual: sign,
      expected: [sign.normalize('NFKC')],
      note: saying('pdf-radical.why'),
    }),
  ]
}

/**
 * Prove that every promised text stands in the text layer exactly once and in order, language by language.
 * White space, hyphens at line ends and note marks inside a sentence do not count.
 * @param file the source file, for messages.
 */
export const checkCompleteness = (file: string, texts: PromisedText[], layer: TextRun[]): Diagnostic[] => {
  const runs = layer
    .map(run => ({ ...run, characters: charactersOf(run).normalize('NFC') }))
    .filter(({ characters }) => characters)
  const languages = [...new Set(texts.map(({ language }) => language))]
  // Of all languages: an entry of the contents holds a heading in each.
  const repeated = allOf(texts.filter(text => text.repeated))
  return [
    ...languages.flatMap(language =>
      checkLanguage(
        file,
        texts.filter(text => text.language === language),
        runs.filter(run => isWithin(run.language, language) || isWithin(run.block, language)),
        language,
        repeated,
      ),
    ),
    ...checkRadicals(file, texts, runs),
  ]
}
