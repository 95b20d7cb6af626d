import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { SetupError } from '../../model/diagnostic.js'
import { saying } from '../../model/messages/message.js'
import type { Machine } from './machine.js'
import { readTar } from './tar.js'

/** The browser that npm brought, unpacked. */
export interface BundledBrowser {
  path: string
  /** Variables it needs where the machine lacks the libraries it links: NSS, NSPR, Expat. */
  environment: Record<string, string>
}

const decompress = promisify(brotliDecompress)

/** The folder of the compressed files inside the optional package `@sparticuz/chromium`. */
const packed = (): { folder: string; version: string } | undefined => {
  try {
    const require = createRequire(import.meta.url)
    const root = join(dirname(require.resolve('@sparticuz/chromium')), '../..')
    const { version } = require(join(root, 'package.json')) as { version: string }
    return { folder: join(root, 'bin'), version }
  } catch {
    return undefined
  }
}

/**
 * Every document brings its own fonts, yet Chromium crashes where the machine has none at all (measured on a bare
 * Debian). The package's fonts are the last resort; a document that needs them is refused as incomplete.
 */
const fontconfig =
  '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir prefix="relative">fonts</dir></fontconfig>\n'

const unpackArchive = async (archive: string, into: string): Promise<void> => {
  for (const file of readTar(await decompress(await readFile(archive)))) {
    const target = join(into, file.path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, file.bytes, { mode: file.executable ? 0o755 : 0o644 })
  }
}

const unpackInto = async (folder: string, from: string): Promise<void> => {
  await unpackArchive(join(from, 'al2023.tar.br'), folder)
  await unpackArchive(join(from, 'fonts.tar.br'), join(folder, 'fonts'))
  await writeFile(join(folder, 'fonts', 'fonts.conf'), fontconfig)
  const program = await decompress(await readFile(join(from, 'chromium.br')))
  await writeFile(join(folder, 'chromium'), program, { mode: 0o755 })
}

/** Unpack beside the final folder, then rename: a browser half written is never found. */
const unpack = async (folder: string, from: string): Promise<void> => {
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 })
  const temporary = await mkdtemp(`${folder}-`)
  try {
    await unpackInto(temporary, from)
    await rename(temporary, folder)
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    const existed = error instanceof Error && 'code' in error && error.code === 'ENOTEMPTY'
    if (!existed) throw error
  }
}

/**
 * The Chromium of the optional package `@sparticuz/chromium` (Linux, x64), unpacked once into the user's
 * cache (1.5 s, 200 MB). The package's own unpacker is not used: it writes to a name under the shared
 * temporary folder that anybody may have taken, and takes a half-written file for a whole one.
 * @returns undefined where the package is not installed or the machine is another.
 * @throws SetupError when the files cannot be written.
 */
export const bundledBrowser = async (
  machine: Machine,
  environment: Record<string, string | undefined>,
): Promise<BundledBrowser | undefined> => {
  const found = machine.platform === 'linux' && machine.architecture === 'x64' ? packed() : undefined
  if (!found) return undefined
  const cache = environment.XDG_CACHE_HOME || join(machine.home, '.cache')
  const folder = join(cache, 'duizhao', `chromium-${found.version}`)
  const path = join(folder, 'chromium')
  try {
    if (!(await machine.isExecutable(path))) await unpack(folder, found.folder)
  } catch (error) {
    throw new SetupError(
      saying('browser.unpacked', {
        folder,
        reason: error instanceof Error ? error.message : String(error),
      }),
    )
  }
  const libraries = [join(folder, 'lib'), environment.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return { path, environment: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts') } }
}
