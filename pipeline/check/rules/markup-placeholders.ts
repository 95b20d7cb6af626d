import { saying } from '../../model/messages/message.js'
import { standsAsCode } from '../code.js'
import { foundOverall } from '../finding.js'
import { choice } from '../inline/braces.js'
import type { Inline, Mark } from '../inline/inline.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import { type Comparison, markupFindings, unpairedMarks } from '../markup.js'
import type { Pair } from '../pair.js'
import type { Finding, Rule } from '../rule.js'
import { han } from '../scripts.js'

/** What must be carried over: an argument that only chooses between texts need not. */
const placeholdersIn = ({ marks }: Inline): Mark[] =>
  marks.filter(({ kind, value }) => kind === 'placeholder' && value !== choice)

const isNumbered = ({ value }: Mark): boolean => /^%\d+\$/.test(value)

/** `%s`, which takes its argument by its place: what comes second takes the second one. */
const isPlain = ({ value }: Mark): boolean => /^%[a-z@]+$/i.test(value) && value !== '%n'

/** The placeholders of a text by what they take: `%s %s` as `%1$s %2$s`, where the other text numbers them. */
const numberedKeys = (inline: Inline): [Mark, string][] =>
  placeholdersIn(inline)
    .filter(isPlain)
    .map((mark, index) => [mark, mark.value.replace('%', `%${index + 1}$`)])

/** Texts for one and for many, of which a program chooses one: `{n} apple | {n} apples`. Vue I18n. */
const choices = ({ prose }: Inline): number => prose.split(' | ').length

/** The id that programs make of a heading by themselves: “How it works” is reached by #how-it-works. */
const ownId = ({ prose }: Inline): string =>
  prose
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s+/g, '-')

/** Words among the arguments of a shortcode: `{{< tip text="park" id="a" >}}`. Hugo. */
const spoken =
  /(?<=^\{\{[<%].*)(text|title|alt|caption|label|summary|description|content)=(?:"[^"]*"|'[^']*')/g

const withoutWords = (value: string): string =>
  /^\{\{[<%]/.test(value) ? value.replaceAll(spoken, '$1') : value

/** One text may number what the other takes in turn; one may be several to choose from; a name may be translated. */
const comparisonOf = (pair: Pair): Comparison => {
  const [source, target] = [sourceInline(pair), targetInline(pair)]
  const oneIsNumbered = placeholdersIn(source).some(isNumbered) !== placeholdersIn(target).some(isNumbered)
  const keys = new Map(oneIsNumbered ? [...numberedKeys(source), ...numberedKeys(target)] : [])
  const known = new Set(placeholdersIn(source).map(({ value }) => value))
  return {
    kinds: ['placeholder'],
    name: 'placeholder',
    marksOf: placeholdersIn,
    key: mark => keys.get(mark) ?? withoutWords(mark.value),
    alike: (one, other) => han.test(one) && other.startsWith('{') && !han.test(other),
    mayBeLost: ({ value }) =>
      value === `{#${ownId(target)}}` ||
      (pair.role === 'heading' && value.startsWith('{#')) ||
      standsAsCode(target, value),
    mayBeInvented: ({ value }) =>
      (choices(target) > choices(source) && known.has(value)) || standsAsCode(source, value),
  }
}

/** Those that take their arguments in turn, with what kind of argument each takes. */
const turns = (inline: Inline): Mark[] => placeholdersIn(inline).filter(isPlain)

const written = (marks: readonly Mark[], text: string): string =>
  marks.map(({ start, end }) => text.slice(start, end)).join(' … ')

/** The same placeholders in another order: `%s` would be given the number, `%d` the name. */
const exchanged = (pair: Pair): Finding[] => {
  const [source, target] = [turns(sourceInline(pair)), turns(targetInline(pair))]
  if (source.length !== target.length) return []
  if (source.every(({ value }, index) => value === target[index]?.value)) return []
  const numbered = numberedKeys(sourceInline(pair))
  const left = [...numbered]
  const meant = target.map(({ value }) => {
    const at = left.findIndex(([mark]) => mark.value === value)
    return left.splice(at, at < 0 ? 0 : 1)[0]?.[1] ?? value
  })
  return [
    foundOverall(
      saying('markup-placeholders.order', {
        order: written(target, pair.target),
        original: written(source, pair.source),
      }),
      [meant.join(' … ')],
    ),
  ]
}

/** Placeholders that are not carried over. */
export const markupPlaceholders: Rule = {
  meta: {
    id: 'markup-placeholders',
    severity: 'error',
    summary: 'The placeholders of a text are the same in both languages.',
    explanation: `What a program puts in place of \`{{name}}\`, \`{name}\`, \`%s\`, \`%1$d\`, \`\${name}\`, \`$t(key)\` or \`<0>…</0>\` must have its place in the translation too, under the same name. \`%s\` and \`%d\` take their arguments in turn: in another order they are numbered, \`%2$s\`. Of \`{n, plural, …}\` each language has cases of its own. \`{#intro}\`, the id of a heading for other programs, is kept, unless the heading has it by itself. In the headings of a book the translation may leave it out: pages print it as it stands, which \`heading-id\` says of the source.`,
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [
      { source: '第{{page}}页', target: 'page {{ page }}' },
      { source: '简介 {#intro}', target: 'Introduction {#intro}' },
      {
        source: '工作原理 {#how-it-works}',
        target: 'How it works',
        why: 'the heading has this id by itself',
      },
      { source: '简介 {#intro}', target: 'Introduction', role: 'heading', why: 'pages would print it' },
      { source: '共 {count} 项', target: '{count} items' },
      {
        source: '共 {count} 项',
        target: '{count, plural, one {# item} other {# items}}',
        why: 'cases of its own',
      },
      {
        source: '置顶嘟文',
        target: '{count, plural, one {Pinned post} other {Pinned posts}}',
        why: 'it only chooses between two texts',
      },
      { source: '{n} 个苹果', target: '{n} apple | {n} apples', why: 'one text of the two is chosen' },
      { source: '%s 有 %d 个文件', target: '%2$d files in %1$s', why: 'numbered' },
      {
        source: '见{{< tip text="Pod" id="a" >}}。',
        target: 'See {{< tip text="Pods" id="a" >}}.',
        why: 'words of a shortcode',
      },
      { source: '宽 %d', target: 'Width %4d', why: 'printed wider' },
      { source: '增长5%，共3项', target: 'up 5%, 3 in all', why: 'a percent sign' },
      { source: '%Y年%m月%d日', target: '%B %e, %Y', why: 'how a date is written' },
      { source: '你好，{姓名}！', target: 'Hello {name}!', why: 'a name that is translated' },
      { source: '放在花括号‘{}’内', target: 'put in braces (`{}`)', why: 'code in one of the texts' },
    ],
    bad: [
      { source: '第{{page}}页', target: 'page {{pages}}', found: '{{pages}}', expected: ['{{page}}'] },
      {
        source: '简介 {#intro}',
        target: 'Overview',
        found: '',
        expected: ['{#intro}'],
        why: 'in a file of pairs',
      },
      { source: '第{{page}}页', target: 'page', found: '', expected: ['{{page}}'] },
      { source: '共 {count} 项', target: '{cuont} items', found: '{cuont}', expected: ['{count}'] },
      { source: '共 {0} 项', target: 'Items', found: '', expected: ['{0}'] },
      {
        source: '见{{< tip text="甲" id="a" >}}。',
        target: 'See {{< tip text="A" id="b" >}}.',
        found: '{{< tip text="A" id="b" >}}',
        expected: ['{{< tip text="甲" id="a" >}}'],
      },
      { source: '已删除 %s', target: 'Deleted', found: '', expected: ['%s'] },
      { source: '已删除 %s', target: 'Deleted %d', found: '%d', expected: ['%s'] },
      {
        source: '共 {count} 项',
        target: '{count, plural, one {Item} other {Items}}',
        found: '',
        expected: ['{count}'],
        why: 'it shows the number nowhere',
      },
      { source: '第 %1$d 页', target: 'Page %2$d', found: '%2$d', expected: ['%1$d'] },
      { source: `你好，\${name}`, target: 'Hello', found: '', expected: [`\${name}`] },
      { source: '完成 %d%%', target: 'done', found: '', expected: ['%d'] },
      { source: '<0>点击</0>这里', target: 'Click <0>here', found: '', expected: ['</0>'] },
      {
        source: '%s 有 %d 个文件',
        target: '%d files in %s',
        found: '',
        expected: ['%2$d … %1$s'],
        why: 'each would take the other’s argument',
      },
    ],
  },
  look: pair => {
    const comparison = comparisonOf(pair)
    const { lost, invented } = unpairedMarks(pair, comparison)
    return lost.length + invented.length > 0
      ? markupFindings(pair, comparison, { lost, invented })
      : exchanged(pair)
  },
}
