import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { nodeEffects } from '../node.js'
import { writeOutput } from './output.js'

const file = (path: string, text = path) => ({ path, bytes: Buffer.from(text) })
const folderFor = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'duizhao-output-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}
/** No folder is made: what is written goes nowhere. */
const alone = <T>(_: string, work: () => Promise<T>): Promise<T> => work()
const isPage = (path: string) => !path.endsWith('.pdf')

it('removes what the last build made and this one does not', async () => {
  const folder = await folderFor()
  await writeOutput(folder, [file('index.html'), file('fonts/a.1.woff2')], isPage, nodeEffects)
  await writeOutput(folder, [file('index.html', 'new'), file('fonts/a.2.woff2')], isPage, nodeEffects)
  expect(await readdir(join(folder, 'fonts'))).toEqual(['a.2.woff2'])
  expect(await readFile(join(folder, 'index.html'), 'utf8')).toBe('new')
})

it('leaves files of other kinds and files it did not write', async () => {
  const folder = await folderFor()
  await writeOutput(folder, [file('a.pdf')], path => path.endsWith('.pdf'), nodeEffects)
  await nodeEffects.write(join(folder, 'notes.txt'), 'mine')
  await writeOutput(folder, [file('index.html')], isPage, nodeEffects)
  expect((await readdir(folder)).sort()).toEqual(['.duizhao.json', 'a.pdf', 'index.html', 'notes.txt'])
})

it('writes pages after what they need', async () => {
  const written: string[] = []
  const effects = {
    ...nodeEffects,
    alone,
    readText: async () => undefined,
    write: async (path: string) => void written.push(path),
  }
  await writeOutput('/o', [file('index.html'), file('fonts/a.woff2')], isPage, effects)
  expect(written.slice(0, 2)).toEqual(['/o/fonts/a.woff2', '/o/index.html'])
})

it('never removes a file outside its folder, whatever the list says', async () => {
  const removed: string[] = []
  const effects = {
    ...nodeEffects,
    alone,
    readText: async () => '["../precious", "/etc/precious", "old.html"]',
    write: async () => {},
    remove: async (path: string) => void removed.push(path),
  }
  await writeOutput('/o', [], isPage, effects)
  expect(removed).toEqual(['/o/old.html'])
})

it('leaves the files of one build when two write at once', async () => {
  const folder = await folderFor()
  const builds = Array.from({ length: 6 }, (_, build) => {
    const files = Array.from({ length: 8 }, (_, number) => file(`fonts/${number}.${build}.woff2`))
    return writeOutput(folder, [...files, file('index.html', `${build}`)], isPage, nodeEffects)
  })
  await Promise.all(builds)
  const last = await readFile(join(folder, 'index.html'), 'utf8')
  const fonts = await readdir(join(folder, 'fonts'))
  expect(fonts.sort()).toEqual(Array.from({ length: 8 }, (_, number) => `${number}.${last}.woff2`))
})
