import { type Diagnostic, diagnostic } from '../model/diagnostic.js'
import type { Bilingual } from '../model/document.js'
import type { CheckOptions, LanguageResources } from './options.js'
import type { Pair } from './pair.js'
import { alarmsOf, type Pass, sourcePass, targetPass } from './pass.js'
import { placeInCatalog } from './place-in-catalog.js'
import { placeInSource } from './place-in-source.js'
import type { Alarm } from './rule.js'

/** Makes diagnostics of alarms: one place in a file each. */
const reporter = (document: Bilingual, pass: Pass, resources: LanguageResources) => {
  const segments = new Map(document.segments.map(segment => [segment.id, segment]))
  const lines = new Map(document.segments.map((segment, index) => [segment.id, index + 2]))
  const catalog = resources.file ?? `translations/${pass.language}/${document.name}.json`
  return (pair: Pair, alarm: Alarm): Diagnostic => {
    const segment = segments.get(pair.id)
    const inCatalog = alarm.place?.side !== 'source' && !pass.scopes.includes('source') && pair.target !== ''
    const line = resources.lineOf?.(pair.id) ?? lines.get(pair.id) ?? 1
    return diagnostic({
      reason: alarm.message,
      severity: alarm.severity,
      rule: alarm.rule,
      file: inCatalog ? catalog : document.path,
      place: inCatalog
        ? placeInCatalog(pair.id, pair.target, line, alarm.place)
        : segment && placeInSource(segment, document.value, alarm.place),
      segment: pair.id,
      actual: alarm.actual,
      expected: alarm.expected,
      ...(alarm.note === undefined ? {} : { note: alarm.note }),
    })
  }
}

const checkPass = (document: Bilingual, pass: Pass, options: CheckOptions): Diagnostic[] => {
  const report = reporter(document, pass, options.languages?.[pass.language] ?? {})
  return alarmsOf(pass, options).map(({ pair, alarm }) => report(pair, alarm))
}

/**
 * Check a document: its source once, then every translation.
 * @returns diagnostics in reading order, the source's first. A finding in a translation is placed in its
 * catalogue (`translations/en/intro.json:12:9`), any other one in the source file.
 */
export const check = (document: Bilingual, options: CheckOptions = {}): Diagnostic[] =>
  [
    sourcePass(document),
    ...(options.targetLanguages ?? document.targetLanguages).map(language => targetPass(document, language)),
  ].flatMap(pass => checkPass(document, pass, options))
