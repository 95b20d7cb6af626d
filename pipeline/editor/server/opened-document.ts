import type { Source } from '../../build/sources.js'
import type { Config } from '../../config.js'
import { type Diagnostic, SetupError, severity } from '../../model/diagnostic.js'
import type { Segmented } from '../../model/document.js'
import type { Effects } from '../../model/effects.js'
import type { LanguageTag } from '../../model/language.js'
import { type Saying, saying } from '../../model/messages/message.js'
import { readMarkdown } from '../../read/markdown.js'
import { carry } from '../../segment/extract.js'
import type { Layer } from '../../segment/layer.js'
import { segment } from '../../segment/segment.js'
import { type LayerFiles, layerFiles, type ReadLayer, readLayer } from '../../segment/translation-files.js'
import type { Trouble } from '../protocol.js'

/** One language's layer: as it stands on the disk, and as `extract` would have it now. */
export interface OpenedLayer {
  language: LanguageTag
  files: LayerFiles
  read: ReadLayer
  carried: Layer
}

/** A document with all its layers, as the disk has them. */
export interface OpenedDocument {
  source: Source
  /** The text of the source file. */
  value: string
  segmented: Segmented
  sourceLayer: OpenedLayer
  targets: ReadonlyMap<LanguageTag, OpenedLayer>
  /** What keeps all of its languages from being written. */
  troubles: Trouble<Saying>[]
}

const reasonOf = (message: Diagnostic): Saying =>
  message.said?.reason ?? saying('foreign', { text: message.reason })

/** A diagnostic as the client shows it. */
export const troubleOf = (message: Diagnostic): Trouble<Saying> => ({
  file: message.file ?? '',
  ...(message.line === undefined ? {} : { line: message.line }),
  message:
    message.note === undefined
      ? reasonOf(message)
      : saying('sentences', { first: reasonOf(message), second: message.said?.note ?? message.note }),
})

/** The errors among diagnostics: what must be mended before anything is written. */
const troublesOf = (messages: readonly Diagnostic[]): Trouble<Saying>[] =>
  messages.filter(message => severity(message) === 'error').map(troubleOf)

const readLayers = async (
  source: Source,
  config: Config,
  effects: Effects,
  before: OpenedDocument | undefined,
): Promise<[LanguageTag, LayerFiles, ReadLayer][]> =>
  Promise.all(
    [config.sourceLanguage, ...config.targetLanguages].map(
      async (language): Promise<[LanguageTag, LayerFiles, ReadLayer]> => {
        const files = layerFiles(config.project, config.folders.translations, language, source.name)
        const known = language === config.sourceLanguage ? before?.sourceLayer : before?.targets.get(language)
        return [language, files, await readLayer(files, effects, known?.read)]
      },
    ),
  )

/** A file that is not there is one thing when it was lost, and another when it was taken away. */
const isSameLayer = (one: ReadLayer, other: ReadLayer): boolean =>
  one.texts.catalog === other.texts.catalog &&
  one.texts.state === other.texts.state &&
  one.damaged === other.damaged &&
  one.lost.join() === other.lost.join()

const isSame = (before: OpenedDocument, value: string, layers: [LanguageTag, LayerFiles, ReadLayer][]) =>
  before.value === value &&
  layers.every(([language, , read]) =>
    isSameLayer((before.targets.get(language) ?? before.sourceLayer).read, read),
  )

/** Only the target layers differ: the document need not be cut anew. */
const hasSameSource = (before: OpenedDocument, value: string, { texts }: ReadLayer): boolean =>
  before.value === value &&
  before.sourceLayer.read.texts.catalog === texts.catalog &&
  before.sourceLayer.read.texts.state === texts.state

/**
 * Read a document with its layers; what has not changed since is not read again.
 * @throws SetupError where the source or a layer cannot be read at all.
 */
export const openDocument = async (
  source: Source,
  config: Config,
  effects: Effects,
  before?: OpenedDocument,
): Promise<OpenedDocument> => {
  const value = await effects.readText(source.file)
  if (value === undefined) throw new SetupError(saying('editor.file-gone', { path: source.path }))
  const layers = await readLayers(source, config, effects, before)
  if (before && isSame(before, value, layers)) return before
  const [first, ...rest] = layers
  if (!first) throw new SetupError(saying('editor.no-source-language', { path: source.path }))
  const [language, , sourceRead] = first
  const spec = { name: source.name, path: source.path, language, fields: config.fields }
  const segmented =
    before && hasSameSource(before, value, sourceRead)
      ? before.segmented
      : segment(readMarkdown(value, spec), sourceRead, config.segmentation)
  const day = effects.now().toISOString().slice(0, 10)
  const carried = carry(segmented, sourceRead, new Map(rest.map(([tag, , read]) => [tag, read])), day)
  const layer = ([tag, files, read]: [LanguageTag, LayerFiles, ReadLayer], now: Layer): OpenedLayer => ({
    language: tag,
    files,
    read,
    carried: now,
  })
  return {
    source,
    value,
    segmented,
    sourceLayer: layer(first, carried.source),
    targets: new Map(rest.map(each => [each[0], layer(each, carried.targets.get(each[0]) ?? each[2])])),
    troubles: troublesOf([...segmented.messages, ...sourceRead.diagnostics]),
  }
}

/** Why nothing can be written in a language: damage of its own files or of the source's. */
export const troublesIn = (document: OpenedDocument, language: LanguageTag): Trouble<Saying>[] => [
  ...document.troubles,
  ...troublesOf(document.targets.get(language)?.read.diagnostics ?? []),
]
