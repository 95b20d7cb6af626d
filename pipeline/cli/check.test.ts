import { beforeEach, describe, expect, test } from 'vitest'
import { projectFolder } from '../test/cli/project-folder.js'

const { duizhao, piped, read, write } = projectFolder()

const catalog = 'translations/en/spring-tea.json'

/** Plant an error in the book that `init` makes. */
const plant = async (from: string, to: string): Promise<void> => {
  const text = await read(catalog)
  expect(text).toContain(from)
  await write(catalog, text.replace(from, to))
}

describe('check of a book', () => {
  beforeEach(async () => {
    await duizhao('init')
  })

  test('finds no error in the book that init makes', async () => {
    const { code, out } = await duizhao('check')
    expect(out).not.toMatch(/ {2}(error|warning) {2}/)
    expect(code).toBe(0)
  })

  test('places a finding at its line and column of the catalogue, and fails', async () => {
    await plant('Five days before Qingming, the', 'Five days before Qingming，the')
    const { code, out } = await duizhao('check')
    expect(out).toContain(`${catalog}:9:41  error  Unexpected “，”, expected “, ”  fullwidth-marks`)
    expect(code).toBe(1)
  })

  test('shows what it would mend, and writes nothing with --dry-run', async () => {
    await plant('Five days before Qingming, the', 'Five days before Qingming，the')
    const before = await read(catalog)
    const { out } = await duizhao('check', '--fix', '--dry-run')
    expect(out).toContain('Qingming[-，-]{+, +}the')
    expect(out).toContain('1 text would be mended.')
    expect(await read(catalog)).toBe(before)
  })

  test('mends what is safe and nothing else', async () => {
    const good = await read(catalog)
    await plant('Five days before Qingming, the', 'Five days before Qingming，the')
    expect((await duizhao('check', '--fix')).out).toContain('1 text mended.')
    expect(await read(catalog)).toBe(good)
    expect((await duizhao('check')).code).toBe(0)
  })

  test('hears what the configuration says of a rule, and names one that does not exist', async () => {
    await plant('Five days before Qingming, the', 'Five days before Qingming，the')
    const config = (checks: string) => write('duizhao.config.ts', `export default { checks: ${checks} }`)
    await config(`{ 'fullwidth-*': 'off' }`)
    expect((await duizhao('check')).code).toBe(0)
    await config(`{ 'fullwidth-mark': 'off' }`)
    const { code, err } = await duizhao('check')
    expect(err).toContain('Did you mean “fullwidth-marks”?')
    expect(code).toBe(2)
  })

  test.each([
    ['json', '"rule": "fullwidth-marks"'],
    ['sarif', '"version": "2.1.0"'],
    ['github', '::error file=translations/en/spring-tea.json,line=9,col=41'],
    ['junit', '<failure type="error" message="Unexpected “，”'],
  ])('reports as %s', async (format, expected) => {
    await plant('Five days before Qingming, the', 'Five days before Qingming，the')
    expect((await duizhao('check', '--report', format)).out).toContain(expected)
  })

  test('names its files from where one stands, clean ones as those with findings', async () => {
    await duizhao('init', 'book')
    const { out } = await duizhao('check', '--project', 'book', '--report', 'junit')
    const names = Array.from(out.matchAll(/<testsuite name="([^"]*)"/g), ([, name]) => name)
    expect(names).toContain('book/source/spring-tea.md')
    expect(names.filter(name => !name?.startsWith('book/'))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })

  test('takes --json for --report json, and refuses two reports', async () => {
    expect((await duizhao('check', '--json')).out).toBe((await duizhao('check', '--report', 'json')).out)
    const { code, err } = await duizhao('check', '--json', '--report', 'sarif')
    expect(err).toContain("option '--json' cannot be used with option '--report <format>'")
    expect(code).toBe(2)
  })

  test('knows the glossary beside the translations', async () => {
    await write(
      'translations/glossary.csv',
      'source,language,target,status\n清明,en,Qingming Festival,preferred\n',
    )
    expect((await duizhao('check')).out).toContain('expected “Qingming Festival”  terms-missing')
  })
})

describe('check of pairs', () => {
  test('answers each pair with one line of JSON', async () => {
    await write('a.csv', 'id,source,target\nx,增长了。,It grew。\ny,增长了。,It grew.\n')
    const { code, out } = await duizhao('check', '--pairs', 'a.csv', '--json')
    const lines = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines.map(({ id, alarms }) => [id, alarms.length])).toEqual([
      ['x', 1],
      ['y', 0],
    ])
    expect(lines[0].alarms[0]).toEqual({
      rule: 'fullwidth-marks',
      severity: 'error',
      found: '。',
      expected: ['.'],
      message: 'Unexpected “。”, expected “.”',
    })
    expect(code).toBe(1)
  })

  test('tells by itself what may be wrong, and what is worth a look when asked', async () => {
    await write('a.jsonl', '{"id":7,"source":"两名警员受伤","target":"The officers were injured"}\n')
    const rulesFor = async (...flags: string[]) => {
      const { out } = await duizhao('check', '--pairs', 'a.jsonl', '--json', ...flags)
      const { id, alarms } = JSON.parse(out)
      return [id, ...alarms.map(({ rule }: { rule: string }) => rule)]
    }
    expect(await rulesFor()).not.toContain('figures-doubtful')
    expect(await rulesFor('--severity', 'info')).toEqual(expect.arrayContaining([7, 'figures-doubtful']))
    expect(await rulesFor('--severity', 'error')).toEqual([7])
  })

  test('takes the language of the targets from the file', async () => {
    await write(
      'a.jsonl',
      '{"id":5,"zh":"出口3.5亿元","de":"Die Exporte beliefen sich auf 3,5 Milliarden Yuan"}\n',
    )
    const { out } = await duizhao('check', '--pairs', 'a.jsonl', '--json')
    expect(JSON.parse(out).alarms).toEqual([expect.objectContaining({ found: '3,5 Milliarden Yuan' })])
  })

  test('tells of a translation without a source, and of a source without a translation', async () => {
    await write('a.csv', 'source,target\n,It grew.\n增长了。,\n,\n')
    const { out } = await duizhao('check', '--pairs', 'a.csv', '--report', 'json')
    const rules = out.split('\n').flatMap(line => (line === '' ? [] : [JSON.parse(line).alarms[0]?.rule]))
    expect(rules).toEqual(['without-source', 'untranslated', undefined])
  })

  test('reads what is piped in twice, in portions that end anywhere', async () => {
    const text = '{"source":"增长了。","target":"It grew。"}\n{"source":"增长了。","target":"It grew."}\n'
    await write('a.jsonl', text)
    const portions = Array.from(Buffer.from(text), byte => Uint8Array.of(byte))
    const { code, out } = await piped(portions, 'check', '--pairs', '-', '--json')
    expect(out).toBe((await duizhao('check', '--pairs', 'a.jsonl', '--json')).out)
    expect([code, out.split('\n').length]).toEqual([1, 3])
  })

  test('names the line whose bytes are not UTF-8, and writes nothing', async () => {
    await write('a.tsv', Buffer.from([...Buffer.from('增长了。\tIt grew.\n'), 0xd4, 0xf6, 0x09, 0x41]))
    const { code, out, err } = await duizhao('check', '--pairs', 'a.tsv')
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('a.tsv:2: Unexpected bytes that are not UTF-8')
  })

  test('places findings at the lines of the file', async () => {
    await write('a.tsv', '增长了。\tIt grew.\n增长了。\tIt grew。\n')
    expect((await duizhao('check', '--pairs', 'a.tsv')).out).toContain('a.tsv:2:1  error')
  })

  test('changes no file of pairs, and says so', async () => {
    await write('a.csv', '增长了。,It grew。\n')
    const { code, err } = await duizhao('check', '--pairs', 'a.csv', '--fix')
    expect(err).toContain("option '--fix' cannot be used with option '--pairs <file>'")
    expect(code).toBe(2)
  })

  test.each([
    ['a folder', '.', '.: found a folder, expected a file of pairs'],
    ['a file that is not there', 'nowhere.csv', 'nowhere.csv: found no such file'],
    ['a format nobody knows', 'a.docx', 'a.docx: found the ending “.docx”, expected .jsonl'],
  ])('refuses %s', async (_, path, message) => {
    await write('a.docx', '')
    const { code, err } = await duizhao('check', '--pairs', path)
    expect(err).toContain(message)
    expect(code).toBe(2)
  })
})
