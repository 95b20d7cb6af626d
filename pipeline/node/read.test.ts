import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { decodeText, readBytes } from './read.js'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duizhao-read-'))
})

afterEach(() => rm(folder, { recursive: true }))

test('a file that is not there is undefined, also where a part of its path is a file', async () => {
  await writeFile(join(folder, 'a'), 'a')
  expect(await readBytes(join(folder, 'b'))).toBeUndefined()
  expect(await readBytes(join(folder, 'a', 'b'))).toBeUndefined()
})

test('a folder in the place of a file is told', async () => {
  await expect(readBytes(folder)).rejects.toThrow('could not be read: there is a folder of that name')
})

test('the byte order mark is no part of the text', () => {
  expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]), 'a.md')).toBe('a')
})

/** “新年” in the encodings Chinese texts are found in. */
const encodings: [string, number[], string][] = [
  ['GB 18030', [0xd0, 0xc2, 0xc4, 0xea], 'GBK (GB 18030)'],
  ['Latin-1 (“café”)', [0x63, 0x61, 0x66, 0xe9], ''],
  ['UTF-16 with its mark', [0xff, 0xfe, 0xb0, 0x65, 0x74, 0x5e], 'UTF-16'],
]

test.each(encodings)('bytes of %s are told with their line', (_, bytes, name) => {
  const file = name.startsWith('UTF-16') ? bytes : [0x61, 0x0a, 0x62, 0x0a, ...bytes]
  const line = name.startsWith('UTF-16') ? 1 : 3
  const looks = name === '' ? ', expected a file in UTF-8' : `; the file looks like ${name}`
  expect(() => decodeText(new Uint8Array(file), '/book/a.md')).toThrow(
    `/book/a.md:${line}: Unexpected bytes that are not UTF-8${looks}. `,
  )
})
