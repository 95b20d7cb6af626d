import type { Effects } from '../../model/effects.js'
import { coverageOf } from '../../model/font-coverage.js'
import { decompress } from './subset.js'

/** A font in an npm package. */
export interface FontFile {
  specifier: string
  /** Changes with the package: its name and version, as its package.json gives them. */
  edition: string
  /** Code points it has. */
  coverage: ReadonlySet<number>
  /** Its bytes, read when they are needed: those of a Chinese face are 15 MB. */
  bytes: () => Promise<Uint8Array>
}

const packageName = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

const editionOf = async (specifier: string, effects: Effects): Promise<string> => {
  const bytes = await effects.packageFile(`${packageName(specifier)}/package.json`)
  const { name, version }: { name?: string; version?: string } = JSON.parse(new TextDecoder().decode(bytes))
  return `${name}@${version}`
}

const toBytes = (codes: Iterable<number>): Uint8Array => new Uint8Array(Uint32Array.from(codes).buffer)
const fromBytes = (bytes: Uint8Array): Set<number> => new Set(new Uint32Array(bytes.slice().buffer))

const open = async (specifier: string, effects: Effects): Promise<FontFile> => {
  const edition = await editionOf(specifier, effects)
  const bytes = () => effects.packageFile(specifier)
  const key = `font coverage 1 ${edition} ${specifier}`
  const known = await effects.cached(key)
  if (known) return { specifier, edition, coverage: fromBytes(known), bytes }
  const coverage = coverageOf(await decompress(await bytes()))
  await effects.cache(key, toBytes(coverage))
  return { specifier, edition, coverage, bytes }
}

const opened = new WeakMap<Effects, Map<string, Promise<FontFile>>>()

/** A font file with what is known of it, looked up once a run. */
export const fontFile = (specifier: string, effects: Effects): Promise<FontFile> => {
  const files = opened.get(effects) ?? new Map<string, Promise<FontFile>>()
  opened.set(effects, files)
  const file = files.get(specifier) ?? open(specifier, effects)
  files.set(specifier, file)
  return file
}
