import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { bundleClient } from '../../pipeline/editor/bundle.mjs'

/** The client's script, compressed (gzip), in KB. */
export const scriptSize = async (): Promise<number> => {
  const folder = await mkdtemp(join(tmpdir(), 'duizhao-script-'))
  await bundleClient(join(folder, 'editor.js'))
  const script = await readFile(join(folder, 'editor.js'))
  await rm(folder, { recursive: true })
  return gzipSync(script).byteLength / 1024
}
