import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Config, normalizeConfig } from '../../config.js'
import { bundleClient } from '../../editor/bundle.mjs'
import { documentIn } from '../../editor/protocol.js'
import { type Editor, openEditor } from '../../editor/server/open-editor.js'
import { extract } from '../../extract.js'
import type { Effects } from '../../model/effects.js'
import { projectEffects } from '../../node/project.js'
import { nodeEffects } from '../../node.js'

/** A book in a temporary folder. */
export interface BookOnDisk {
  folder: string
  config: Config
  /** Opens its editor at any free port, or at one. */
  open(port?: number, change?: (effects: Effects) => Effects): Promise<Editor>
  /** Bring its catalogues up to date, as another program does. */
  extract(): Promise<unknown>
  remove(): Promise<void>
}

/** The client's scripts by the names they have in the package. */
type Scripts = ReadonlyMap<string, string>

let bundled: Promise<Scripts> | undefined

const bundle = async (): Promise<Scripts> => {
  const folder = await mkdtemp(join(tmpdir(), 'duizhao-client-'))
  await bundleClient(folder)
  const scripts = new Map<string, string>()
  for (const name of await readdir(folder))
    scripts.set(`editor/client/${name}`, await readFile(join(folder, name), 'utf8'))
  await rm(folder, { recursive: true })
  return scripts
}

/** The client's scripts stand in the package alone: here they are bundled when one is asked for. */
const withClient = (effects: Effects): Effects => ({
  ...effects,
  resource: async name => {
    if (!/^editor\/client\/[^/]*\.js$/.test(name)) return effects.resource(name)
    bundled ??= bundle()
    return (await bundled).get(name) ?? effects.resource(name)
  },
})

/** Lay files, by path under the folder, into a new folder. */
export const bookOnDisk = async (files: Record<string, string>, spec: object = {}): Promise<BookOnDisk> => {
  const folder = await mkdtemp(join(tmpdir(), 'duizhao-editor-'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  await writeFile(join(folder, 'duizhao.config.json'), JSON.stringify(spec))
  const config = normalizeConfig(spec, join(folder, 'duizhao.config.json'))
  return {
    folder,
    config,
    open: async (port = 0, change = effects => effects) =>
      openEditor(config, change(withClient(await projectEffects(config, nodeEffects))), { port }),
    extract: async () => extract(config, {}, await projectEffects(config, nodeEffects)),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

/** Ask an editor as its client does, in the language of its interface. */
export const ask = async (
  address: string,
  path: string,
  body?: unknown,
  revision = 'unknown',
  language = 'en',
): Promise<{ status: number; value: unknown }> => {
  const spoken = { 'Accept-Language': language }
  const reply = await fetch(
    `${address}api/${path}`,
    body === undefined
      ? { headers: spoken }
      : {
          method: 'POST',
          headers: { ...spoken, 'Content-Type': 'application/json', 'If-Match': `"${revision}"` },
          body: JSON.stringify(body),
        },
  )
  const text = await reply.text()
  const value = text.startsWith('{') ? JSON.parse(text) : text
  return { status: reply.status, value: value.columns ? documentIn(value) : value }
}
