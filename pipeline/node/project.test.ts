import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { projectEffects } from './project.js'

let top: string

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'duizhao-project-'))
  for (const folder of ['book/source', 'book/translations', 'elsewhere'])
    await mkdir(join(top, folder), { recursive: true })
})

afterEach(() => rm(top, { recursive: true }))

const at = (output: string) => {
  const project = join(top, 'book')
  const folders = { source: join(project, 'source'), translations: join(project, 'translations') }
  return { project, folders: { ...folders, output: join(project, output) } }
}

test('an output folder that is a link out of the project is refused', async () => {
  await symlink('../elsewhere', join(top, 'book/output'))
  await expect(projectEffects(at('output'))).rejects.toThrow(
    /book\/output is a symbolic link out of the project, to .*elsewhere/,
  )
})

test('a link inside the project, and a folder outside named as such, are let through', async () => {
  await mkdir(join(top, 'book/site'))
  await symlink('site', join(top, 'book/output'))
  for (const output of ['output', '../elsewhere']) {
    const effects = await projectEffects(at(output))
    await effects.write(join(at(output).folders.output, 'a.html'), 'a')
  }
  expect(await readdir(join(top, 'book/site'))).toEqual(['a.html'])
  expect(await readdir(join(top, 'elsewhere'))).toEqual(['a.html'])
})

test('what dead writers left is swept away', async () => {
  await writeFile(join(top, 'book/translations/.duizhao-999999999-00000000.tmp'), '')
  await projectEffects(at('output'))
  expect(await readdir(join(top, 'book/translations'))).toEqual([])
})

test('a source that is a link out of the source folder is refused', async () => {
  await writeFile(join(top, 'elsewhere/secret'), 'secret')
  await symlink('../../elsewhere/secret', join(top, 'book/source/a.md'))
  const effects = await projectEffects(at('output'))
  await expect(effects.readText(join(top, 'book/source/a.md'))).rejects.toThrow('leads out of')
})
