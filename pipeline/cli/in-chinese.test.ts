import { describe, expect, test } from 'vitest'
import { projectFolder } from '../test/cli/project-folder.js'
import { program } from './program.js'
import { lookOf } from './report/look.js'

const { duizhao, duizhaoIn, write } = projectFolder()

const chinese = (...args: string[]) => duizhaoIn({ LANG: 'zh_CN.UTF-8' }, ...args)

/** English words that stand in no name, path, option or address. */
const englishIn = (text: string): string[] =>
  text
    .replace(/“[^”]*”|\S*[/.=<>_-]\S*|`[^`]*`/g, ' ')
    .match(
      /\b(?:the|of|and|is|in|to|with|for|written|files?|segments?|documents?|translated|new|would)\b/gi,
    ) ?? []

describe('in Chinese surroundings', { timeout: 120_000 }, () => {
  test('the commands of a day speak Chinese', async () => {
    const begun = await chinese('init')
    expect(begun.out).toMatch(/^书已建在这个文件夹：.*\n接着运行：\n[\s\S]*npx duizhao build\n$/)
    const commands: [string[], RegExp][] = [
      [['extract'], /^句子目录都是最新的。$/m],
      [['status'], /语言 +句数 +已译 +已审 +过时 +作废 +长度[\s\S]* 字/],
      [['terms'], /条中用到/],
      [['concordance', '清明'], /^在 \d+ 条译文中找到。$/m],
      [['pretranslate', '--dry-run'], /还缺 0 句\n将写入 0 个文件。\n$/],
      [['prune', '--obsolete-before', '2020-01-01'], /^没有可删除的。$/m],
    ]
    for (const [args, expected] of commands) {
      const { out } = await chinese(...args)
      expect(out).toMatch(expected)
      expect([args, englishIn(out.replace(/^ .*$/gm, ''))]).toEqual([args, []])
    }
  })

  test('a change of the source is told in Chinese', async () => {
    await write('duizhao.config.json', '{"html": {"embedFonts": false}}')
    await write('source/a.md', '# 春茶\n\n清明前五天开园采茶。\n')
    await chinese('extract')
    await write('source/a.md', '# 春茶\n\n清明前四天开园采茶。\n')
    const built = await chinese('build', '--format', 'html')
    expect(built.out).toMatch(/^ {2}原文有改动：1 句改动。请运行“duizhao extract”。$/m)
    expect(built.out).toMatch(/^ {2}en：2 句中译出 0 句$/m)
    expect(built.out).toMatch(/^1 份文档，3 个文件，[\d.]+ kB，用时 /m)
    const { out } = await chinese('extract')
    expect(out).toMatch(/1 句不变，1 句改动\n {2}改动 {5}\w+/)
    expect(out).toMatch(/^已写入 \d 个文件。$/m)
  })

  test('what is wrong with the set-up is told in Chinese', async () => {
    await write('duizhao.config.json', '{"targetLanguage": ["en"], "stale": "marks", "html": {"order": 3}}')
    const { err } = await chinese('build')
    expect(err).toContain('duizhao.config.json：targetLanguage：没有这一项，是不是“targetLanguages”？')
    expect(err).toContain(
      'duizhao.config.json：stale：现为 "marks"，应为“mark”、“source”或“fail”。是不是“mark”？',
    )
    expect(err).toContain('html.order：现为 3，应为“source-first”或“target-first”')
    expect((await chinese('init')).err).toContain('这个文件夹不是空的（有 duizhao.config.json）')
  })

  test('each slip in the set-up is told in Chinese', async () => {
    await write('source/甲.md', '# 甲\n\n一句。\n')
    await write('source/乙.md', '# 乙\n\n另一句。\n')
    const slips: [config: string, args: string[], expected: string][] = [
      ['{"targetLanguages": "zh_Hans"}', ['build'], '语言标签，如“zh-Hans”或“en-GB”。请写作“zh-Hans”。'],
      ['{"pdf": {"size": "A99"}}', ['build'], '页面尺寸“A99”不对，应为 a3、a4、a5'],
      ['{"pdf": {"margins": {"inner": "200mm"}}}', ['build'], '版心只有'],
      ['{"pdf": {"press": {"bleed": "3cm"}}}', ['build'], '应为长度，不超过 20 毫米'],
      ['{"html": {"theme": "dunkel"}}', ['build'], '应为“automatic”、“light”或“dark”'],
      ['{"pdf": {"size": }}', ['build'], 'duizhao.config.json:1:18：“}”不该在这里，应为一个值'],
      ['{"editor": {"keys": {"next": "F5"}}}', ['build'], '应为没有被占用的按键。浏览器要用它。'],
      ['{}', ['status', '丙'], '没有文档“丙”，是不是“乙”？现有：乙、甲。'],
      ['{}', ['prune', '--obsolete-before', 'gestern'], '“gestern”不是日期，应如 2024-01-31。'],
      ['{}', ['prune', '--obsolete-before', '2024-01-31', '丁'], '没有“丁”的句子目录。现有：'],
      ['{}', ['check', '--pairs', 'none.jsonl'], '中没有文件 none.jsonl。'],
      ['{}', ['check', '--pairs', 'source'], 'source：这是文件夹，应为句对文件。'],
      ['{}', ['move', '甲', '甲'], '旧名和新名都是“甲”，应不相同。'],
      ['{}', ['move', '甲', '乙'], 'source/甲.md 和 source/乙.md 都在，应只有一个。'],
      ['{}', ['join', 'nonesuch', 'other'], '书中没有编号“nonesuch”的句段。'],
    ]
    for (const [config, args, expected] of slips) {
      await write('duizhao.config.json', config)
      const { err, code } = await chinese(...args)
      expect([args, code]).toEqual([args, 2])
      expect(err).toContain(expected)
      expect([err, englishIn(err)]).toEqual([err, []])
      expect(err).not.toMatch(/\p{Script=Han}[,;:!?()"]|[,;:!?()"]\p{Script=Han}/u)
    }
  })

  test.each([
    [['biuld'], '错误  没有命令“biuld”\n（是不是 build？）\n'],
    [['build', '--fromat', 'pdf'], '错误  没有选项 --fromat\n（是不是 --format？）\n'],
    [
      ['build', '--format', 'htm'],
      '错误  选项 --format <formats> 的值“htm”不对。没有“htm”，应为 html、pdf。是不是“html”？\n',
    ],
    [['build', '--messages', 'fr'], '错误  选项 --messages <language> 的值“fr”不对。可用的有：en, zh。\n'],
    [['build', '--format'], '错误  选项 --format <formats> 后面缺少值\n'],
    [['edit', '--port', 'x'], '错误  选项 --port <number> 的值“x”不对。“x”应为 0 到 65535 之间的整数。\n'],
    [['prune'], '错误  缺少选项 --obsolete-before <date>\n'],
    [['concordance'], '错误  缺少参数 <text>\n'],
    [['concordance', 'a', 'b'], '错误  concordance 的参数太多：应为 1 个，现有 2 个。\n'],
  ])('a slip in the command line %j is told in Chinese', async (args, expected) => {
    const { err, code } = await chinese(...args)
    expect(code).toBe(2)
    expect(err.startsWith(expected)).toBe(true)
    expect(englishIn(err)).toEqual([])
  })

  test('every command explains itself in Chinese', async () => {
    const { out, code } = await chinese('--help')
    expect(code).toBe(0)
    expect(out).toMatch(/^用法： duizhao/)
    expect(out).toMatch(/^退出码：0 正常/m)
    const look = lookOf({}, {})
    const terminal = { out: () => undefined, err: () => undefined, outLook: look, errLook: look, folder: '/' }
    for (const { name } of program('0', terminal, () => undefined).commands.map(command => ({
      name: command.name(),
    }))) {
      const help = (await chinese(name, '--help')).out
      expect(help).toMatch(/^用法： duizhao/)
      expect([name, englishIn(help.replace(/^.*(?:用法|\(可选|默认).*$|^ {2}\S+/gm, ''))]).toEqual([name, []])
    }
  })

  test('machines are told in English', async () => {
    await chinese('init')
    expect((await chinese('doctor', '--json')).out).toContain('"name": "Fonts"')
    expect((await duizhao('--help')).out).toMatch(/^Usage: duizhao/)
  })
})
