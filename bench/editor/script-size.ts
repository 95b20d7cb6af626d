import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { bundleClient } from '../../pipeline/editor/bundle.mjs'

/** The client's scripts, each compressed (gzip), in KB. */
export const scriptSize = async (): Promise<number> => {
  const folder = await mkdtemp(join(tmpdir(), 'duizhao-script-'))
  await bundleClient(folder)
  let bytes = 0
  for (const name of await readdir(folder)) bytes += gzipSync(await readFile(join(folder, name))).byteLength
  await rm(folder, { recursive: true })
  return bytes / 1024
}
