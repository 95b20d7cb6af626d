import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { projectFolder } from '../test/cli/project-folder.js'

const { duizhao, duizhaoIn, read, write } = projectFolder()
let ids: string[]

const english = async (...texts: string[]): Promise<void> =>
  write('translations/en/year.json', JSON.stringify(Object.fromEntries(ids.map((id, at) => [id, texts[at]]))))
const stale = async (): Promise<number> =>
  JSON.parse((await duizhao('status', '--json')).out).documents[0].targets.en.stale

/** Loading the commands takes a busy machine longer than a test may. */
beforeAll(async () => {
  await import('./commands/extract.js')
  await import('./commands/confirm.js')
  await import('./commands/status.js')
}, 180_000)

beforeEach(async () => {
  await write('source/year.md', '茶园今年扩大了。山路修好了。\n')
  await duizhao('extract')
  ids = Object.keys(JSON.parse(await read('translations/zh-Hans/year.json')))
  await english('The tea garden grew this year.', 'The road was mended.')
  await write('source/year.md', '茶园去年扩大了。山路已经修好了。\n')
  await duizhao('extract')
})

describe('duizhao confirm', () => {
  test('--changed takes the translations that were changed by hand since the source was, and no other', async () => {
    expect(await stale()).toBe(2)
    await english('The tea garden grew last year.', 'The road was mended.')
    const extracted = await duizhao('extract')
    expect(extracted.out).toContain('1 stale translation into en was changed since its source was.')
    expect(await stale()).toBe(2)
    const { code, out } = await duizhao('confirm', '--changed', '--by', 'Li Hua')
    expect(code).toBe(0)
    expect(out).toContain(
      `  en  ${ids[0]}  茶园去年扩大了。\n                The tea garden grew last year.\n`,
    )
    expect(out).toMatch(/1 translation confirmed; 1 file written\.\n$/)
    expect(await stale()).toBe(1)
    const { segments } = JSON.parse(await read('translations/.state/en/year.json'))
    expect(segments[ids[0] ?? '']).toEqual({
      source: expect.stringMatching(/^[\da-f]{12}$/),
      by: 'Li Hua',
      at: expect.stringMatching(/^\d{4}-/),
    })
    expect((await duizhao('extract')).out).not.toContain('changed since')
  })

  test('a named segment is right without a change', async () => {
    expect((await duizhao('confirm', ids[1] ?? '')).code).toBe(0)
    expect(await stale()).toBe(1)
    expect((await duizhao('confirm', ids[1] ?? '')).err).toContain(`“${ids[1]}” is not stale`)
  })

  test('what was confirmed is stale again after the next change of the source', async () => {
    await duizhao('confirm', ...ids)
    expect(await stale()).toBe(0)
    await write('source/year.md', '茶园前年扩大了。山路已经修好了。\n')
    await duizhao('extract')
    expect(await stale()).toBe(1)
  })

  test('a reviewed translation that was changed by hand is among the changed ones', async () => {
    const state = JSON.parse(await read('translations/.state/en/year.json'))
    state.segments[ids[0] ?? ''].state = 'reviewed'
    await write('translations/.state/en/year.json', JSON.stringify(state))
    await english('The tea garden grew last year.', 'The road was mended.')
    await duizhao('extract')
    expect((await duizhao('confirm', '--changed')).out).toContain('1 translation confirmed')
  })

  test('with --dry-run writes nothing', async () => {
    expect((await duizhao('confirm', ...ids, '--dry-run')).out).toContain('2 translations would be confirmed')
    expect(await stale()).toBe(2)
  })

  test('says what to name where nothing is meant, in the reader’s language', async () => {
    expect(await duizhao('confirm')).toMatchObject({ code: 2 })
    expect((await duizhao('confirm', '--changed')).out).toContain('No stale translation was changed')
    expect((await duizhaoIn({ LANG: 'zh_CN.UTF-8' }, 'confirm')).err).toContain('请写出要确认的句段编号')
    expect((await duizhao('confirm', 'nosuchid')).err).toContain('Unexpected id “nosuchid”')
  })
})
