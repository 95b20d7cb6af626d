import type { Diagnostic } from '../model/diagnostic.js'
import type { Document, Segmented } from '../model/document.js'
import type { Effects } from '../model/effects.js'
import type { LanguageTag } from '../model/language.js'
import { nodeEffects } from '../node.js'
import { carrySource, carryTarget } from './carry.js'
import type { Layer, Layers } from './layer.js'
import { type SegmentationOptions, segmenterVersion } from './options.js'
import { type ExtractReport, reportOf } from './report.js'
import { segment } from './segment.js'
import { type Change, changesOf, layerFiles, type ReadLayer, readLayer } from './translation-files.js'

/** A document's layers after `carry`. */
export interface Carried {
  source: Layer
  targets: Map<LanguageTag, Layer>
  report: ExtractReport
}

/**
 * What the catalogues of a document must hold now. Pure; nothing is ever dropped.
 * @param segmented the document, segmented with `source`.
 * @param day ISO 8601 date: since when vanished texts are obsolete.
 */
export const carry = (
  segmented: Segmented,
  source: Layer,
  targets: ReadonlyMap<LanguageTag, Layer>,
  day: string,
): Carried => {
  const { reconciliation } = segmented
  const carried = carrySource(source, reconciliation, day)
  const before = new Set(source.state.obsolete.keys())
  const vanished = new Set([...carried.state.obsolete.keys()].filter(id => before.has(id)))
  return {
    source: { ...carried, state: { ...carried.state, segmenter: segmenterVersion } },
    targets: new Map(
      [...targets].map(([language, target]) => [
        language,
        carryTarget(target, reconciliation, source.catalog, vanished, day),
      ]),
    ),
    report: reportOf(segmented.name, reconciliation),
  }
}

/** Where `extract` finds and lays the catalogues. */
export interface ExtractOptions {
  /** The project's folder, absolute. */
  root: string
  /** The folder of translations, absolute. */
  translations: string
  targetLanguages: readonly LanguageTag[]
  segmentation?: Partial<SegmentationOptions>
}

/** What `extract` would write for one document, and what it found. */
export interface Extraction {
  segmented: Segmented
  report: ExtractReport
  /** The document's texts in all languages, as the catalogues must hold them. */
  layers: Layers
  /** Files that differ from what is on disk; empty when all is current. */
  changes: Change[]
  /** What must be written so that the files hold other layers than `layers`. */
  changesTo(layers: Layers): Change[]
  /** What is wrong with the files on disk. */
  diagnostics: Diagnostic[]
}

/**
 * Reconcile a document with its catalogues and say what must be written. Writes nothing.
 * A damaged catalogue is never among the changes; where the source language's is damaged, nothing is.
 */
export const planExtract = async (
  document: Document,
  options: ExtractOptions,
  effects: Effects = nodeEffects,
): Promise<Extraction> => {
  const filesOf = (language: LanguageTag) =>
    layerFiles(options.root, options.translations, language, document.name)
  const read = async (language: LanguageTag): Promise<[LanguageTag, ReadLayer]> => [
    language,
    await readLayer(filesOf(language), effects),
  ]
  const [, source] = await read(document.language)
  const targets = new Map(await Promise.all(options.targetLanguages.map(read)))
  const segmented = segment(document, source, options.segmentation)
  const day = effects.now().toISOString().slice(0, 10)
  const { report, ...layers } = carry(segmented, source, targets, day)
  const changesIn = (language: LanguageTag, before: ReadLayer, layer: Layer): Change[] =>
    source.damaged || before.damaged ? [] : changesOf(filesOf(language), before, layer)
  const changesTo = (wanted: Layers): Change[] => [
    ...changesIn(document.language, source, wanted.source),
    ...[...targets].flatMap(([language, before]) =>
      changesIn(language, before, wanted.targets.get(language) ?? before),
    ),
  ]
  const diagnostics = [source, ...targets.values()].flatMap(before => before.diagnostics)
  return { segmented, report, layers, changes: changesTo(layers), changesTo, diagnostics }
}

/** Bring a document's catalogues up to date: `planExtract`, then write what differs. */
export const extract = async (
  document: Document,
  options: ExtractOptions,
  effects: Effects = nodeEffects,
): Promise<Extraction> => {
  const extraction = await planExtract(document, options, effects)
  for (const { path, content } of extraction.changes) await effects.write(path, content)
  return extraction
}
