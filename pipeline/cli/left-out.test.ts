import { expect, test } from 'vitest'
import { projectFolder } from '../test/cli/project-folder.js'

const { duizhao, read, write } = projectFolder()

const extracted = async (): Promise<string[]> => {
  const { documents } = JSON.parse((await duizhao('extract', '--json')).out)
  return documents.map(
    ({ document, obsolete }: { document: string; obsolete: unknown[] }) => `${document} ${obsolete.length}`,
  )
}

test('a document that the configuration leaves out is not gone: its texts stay as they are', async () => {
  await write('duizhao.config.json', '{}')
  await write('source/a.md', '# 甲\n\n一句。\n')
  await write('source/b.md', '# 乙\n\n另一句。\n')
  await duizhao('extract')
  const state = await read('translations/.state/zh-Hans/b.json').catch(() => '')
  await write('duizhao.config.json', '{"documents": ["**/*.md", "!b.md"]}')
  expect(await extracted()).toEqual(['a 0'])
  expect(await read('translations/.state/zh-Hans/b.json').catch(() => '')).toBe(state)
}, 120_000)
