import type { Effects } from '../model/effects.js'

/** The sheets of a page in the order of the cascade, one concern each. */
const sheets = [
  'tokens',
  'base',
  'languages',
  'rows',
  'layouts',
  'title',
  'contents',
  'headings',
  'lists',
  'sentences',
  'states',
  'notes',
  'tables',
  'figures',
  'blocks',
  'bar',
  'foot',
  'narrow',
  'preferences',
  'paper',
] as const

/** The parts of the script, in the order they run. */
const scripts = ['fonts', 'reader'] as const

/** What stays as it is: strings and addresses. The rest may lose its comments and spaces. */
const token = /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|url\([^)"']*\))|\/\*[\s\S]*?\*\/|\s+/g

/** Take comments and needless white space out of a style sheet. Spaces around `+ -` and before `:` mean something. */
export const minify = (css: string): string =>
  css
    .replace(token, (_, kept: string | undefined) => kept ?? ' ')
    .replace(/ *([{};,>]) */g, '$1')
    .replace(/: +/g, ':')
    .replace(/;}/g, '}')
    .trim()

/** Take comments and indentation out of the script. It has no string with `/*` or `//` in it. */
const lean = (script: string): string =>
  script
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/\n\s*/g, '\n')
    .trim()

const read = async (effects: Effects): Promise<{ style: string; script: string }> => {
  const readAll = (names: readonly string[]): Promise<string[]> =>
    Promise.all(names.map(name => effects.resource(`render/${name}`)))
  const found = await readAll(sheets.map(name => `styles/${name}.css`))
  const written = await readAll(scripts.map(name => `client/${name}.js`))
  return { style: found.map(minify).join('\n'), script: written.map(lean).join('\n') }
}

const known = new WeakMap<Effects, ReturnType<typeof read>>()

/** The styles and the script of every page, read once a run. */
export const pageResources = (effects: Effects): ReturnType<typeof read> => {
  const resources = known.get(effects) ?? read(effects)
  known.set(effects, resources)
  return resources
}

/** The further style of the page of a book. */
export const bookStyle = async (effects: Effects): Promise<string> =>
  minify(await effects.resource('render/styles/book.css'))

/** CSS that a publisher adds: it cannot end the element it stands in. */
export const embeddable = (css: string): string => css.replace(/<\/(?=style)/gi, '<\\/')
