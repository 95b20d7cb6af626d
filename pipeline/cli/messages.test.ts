import { beforeEach, describe, expect, test } from 'vitest'
import { projectFolder } from '../test/cli/project-folder.js'

/** In which language the command line speaks. */

const { duizhao, duizhaoIn, read, write } = projectFolder()

const catalog = 'translations/en/spring-tea.json'
const chinese = { LANG: 'zh_CN.UTF-8' }

describe('check', () => {
  beforeEach(async () => {
    await duizhao('init')
    const text = await read(catalog)
    await write(catalog, text.replace('Five days before Qingming, the', 'Five days before Qingming，the'))
  })

  const english = `${catalog}:9:41  error  Unexpected “，”, expected “, ”  fullwidth-marks`
  const translated = `${catalog}:9:41  错误  “，”是全角标点，应为“, ”  fullwidth-marks`

  test('speaks the language of the environment to a person', async () => {
    const { out, code } = await duizhaoIn(chinese, 'check')
    expect(out).toContain(translated)
    expect(out).toMatch(/^2 个文件：1 个错误/m)
    expect(code).toBe(1)
    expect((await duizhaoIn({ ...chinese, LC_ALL: 'C' }, 'check')).out).toContain(english)
    expect((await duizhaoIn({ LANG: 'en_GB.UTF-8', LC_MESSAGES: 'zh_TW' }, 'check')).out).toContain(
      translated,
    )
  })

  test('speaks the language that was asked for, whatever the environment', async () => {
    expect((await duizhaoIn(chinese, 'check', '--messages', 'en')).out).toContain(english)
    expect((await duizhao('--messages=zh', 'check')).out).toContain(translated)
  })

  test('says what it would mend, and what it mended', async () => {
    expect((await duizhaoIn(chinese, 'check', '--fix', '--dry-run')).out).toMatch(/^将改正 1 条译文。$/m)
    expect((await duizhaoIn(chinese, 'check', '--fix')).out).toMatch(/^已改正 1 条译文。$/m)
    expect((await duizhaoIn(chinese, 'check', '--fix')).out).toMatch(/^没有可以直接改正的译文。$/m)
  })

  test.each(['json', 'sarif', 'junit', 'github'])(
    'speaks English in a report of %s, and Chinese where that was asked for',
    async report => {
      const said = async (...args: string[]) =>
        (await duizhaoIn(chinese, 'check', '--report', report, ...args)).out
      expect(await said()).toMatch(/Unexpected “，”, expected “, ”/)
      expect(await said()).not.toContain('应为')
      expect(await said('--messages', 'zh')).toContain('“，”是全角标点，应为“, ”')
    },
  )

  test('an alarm that is ignored is told', async () => {
    const { out } = await duizhaoIn(chinese, 'check', '--json')
    const [{ segment = '' } = {}] = JSON.parse(out).diagnostics
    const told = await duizhaoIn(chinese, 'ignore', segment, '--check', 'fullwidth-marks')
    expect(told.out).toContain('  en  “，”是全角标点，应为“, ”')
    expect(told.out).toMatch(/^已忽略，直到原文或译文有改动；写入 1 个文件。$/m)
    const again = await duizhaoIn(chinese, 'ignore', segment, '--check', 'spelling')
    expect(again.err).toMatch(/^错误 {2}“\w+”没有检查“spelling”发现的问题/)
  })

  test('a finding has the same fingerprint in every language', async () => {
    const fingerprints = async (...args: string[]) =>
      (await duizhao('check', '--report', 'sarif', ...args)).out.match(/"duizhao\/v1": "\w+"/g)
    expect(await fingerprints('--messages', 'zh')).toEqual(await fingerprints())
  })
})

test('the pairs of a file are told in either language', async () => {
  await write(
    'a.jsonl',
    '{"id": 1, "source": "产值达到769.6亿元。", "target": "Output reached 7.696 billion yuan."}\n',
  )
  const said = async (...args: string[]) =>
    (await duizhaoIn(chinese, 'check', '--pairs', 'a.jsonl', ...args)).out
  expect(await said()).toContain(
    '错误  “7.696 billion yuan”有误，应为“76.96 billion yuan”（原文“769.6亿元”）',
  )
  expect(await said()).toMatch(/^1 对句子：1 个错误。$/m)
  expect(await said('--json')).toContain('expected “76.96 billion yuan” for “769.6亿元”')
  expect(await said('--json', '--messages', 'zh')).toContain('应为“76.96 billion yuan”')
})

test('a language that there is none of is named with those there are', async () => {
  const { code, err } = await duizhao('check', '--messages', 'fr')
  expect(err).toMatch(/fr.*en, zh/)
  expect(code).toBe(2)
})
