import { beforeEach, describe, expect, test } from 'vitest'
import { projectFolder } from '../test/cli/project-folder.js'

const { duizhao, read, write } = projectFolder()
let id: string

const translate = (text: string): Promise<void> =>
  write('translations/en/year.json', `{\n  "${id}": "${text}"\n}\n`)
const rulesFound = async (): Promise<string[]> => {
  const { out } = await duizhao('check', '--json')
  return JSON.parse(out).diagnostics.map(({ rule }: { rule: string }) => rule)
}

beforeEach(async () => {
  await write('source/year.md', '产值769.6亿元。\n')
  await duizhao('extract')
  ;[id = ''] = Object.keys(JSON.parse(await read('translations/zh-Hans/year.json')))
  await translate('Output was 769.6 billion yuan.')
})

describe('duizhao ignore', () => {
  test('keeps who, when and why, and the alarm is heard no more', async () => {
    expect(await rulesFound()).toContain('figures-value')
    const { code, out } = await duizhao(
      ...['ignore', id, '--check', 'figures-value', '--why', 'as printed in 2003', '--by', 'Li Hua'],
    )
    expect(code).toBe(0)
    expect(out).toMatch(
      /^year\n {2}en {2}Unexpected .*769\.6.*\nIgnored until .* changes; 1 file written\.\n$/,
    )
    expect(await rulesFound()).not.toContain('figures-value')
    const state = JSON.parse(await read('translations/.state/en/year.json'))
    expect(state.segments[id].ignored).toEqual([
      {
        rule: 'figures-value',
        for: expect.stringMatching(/^\S+$/),
        by: 'Li Hua',
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        why: 'as printed in 2003',
      },
    ])
  })

  test('comes back when the text changes', async () => {
    await duizhao('ignore', id, '--check', 'figures-value')
    await translate('The output was 769.6 billion yuan.')
    expect(await rulesFound()).toContain('figures-value')
  })

  test('is undone by --heed', async () => {
    await duizhao('ignore', id, '--check', 'figures-value')
    expect((await duizhao('ignore', id, '--check', 'figures-value', '--heed')).code).toBe(0)
    expect(await rulesFound()).toContain('figures-value')
  })

  test('with --dry-run writes nothing', async () => {
    const { out } = await duizhao('ignore', id, '--check', 'figures-value', '--dry-run')
    expect(out).toContain('1 file would be written.')
    expect(await rulesFound()).toContain('figures-value')
  })

  test.each([
    [['ID', '--check', 'figure-value'], 'Found no check “figure-value”. Did you mean “figures-value”?'],
    [['ID', '--check', 'leftover-han'], 'Found no alarm of the check “leftover-han” at “ID”'],
    [
      ['ID', '--check', 'figures-value', '--heed'],
      'Found nothing ignored of the check “figures-value” at “ID”',
    ],
    [['nothing1', '--check', 'figures-value'], 'Unexpected id “nothing1”'],
  ])('refuses %j', async (given, message) => {
    const { code, err } = await duizhao('ignore', ...given.map(word => (word === 'ID' ? id : word)))
    expect(code).toBe(2)
    expect(err).toContain(message.replace('ID', id))
  })

  test('does not write over a damaged state file', async () => {
    await duizhao('ignore', id, '--check', 'figures-value')
    const path = 'translations/.state/en/year.json'
    await write(path, '{ "segments": ')
    const { code, err } = await duizhao('ignore', id, '--check', 'figures-value')
    expect([code, err]).toEqual([2, expect.stringContaining('is damaged and is not written over')])
    expect(await read(path)).toBe('{ "segments": ')
  })
})
