import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Config, normalizeConfig } from '../../config.js'
import type { Asset } from '../../editor/server/assets.js'
import { type Editor, openEditor } from '../../editor/server/open-editor.js'
import { projectEffects } from '../../node/project.js'
import { nodeEffects } from '../../node.js'

/** A book in a temporary folder. */
export interface BookOnDisk {
  folder: string
  config: Config
  /** Opens its editor at any free port. */
  open(assets?: (name: string) => Promise<Asset | undefined>): Promise<Editor>
  remove(): Promise<void>
}

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
    open: async assets =>
      openEditor(config, await projectEffects(config, nodeEffects), {
        port: 0,
        ...(assets ? { assets } : {}),
      }),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Ask an editor as its client does. */
export const ask = async (
  address: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; value: unknown }> => {
  const reply = await fetch(
    `${address}api/${path}`,
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) },
  )
  const text = await reply.text()
  return { status: reply.status, value: text.startsWith('{') ? JSON.parse(text) : text }
}
