import type { Effects } from '../../model/effects.js'
import { cutFace } from '../../render/fonts/cut.js'
import { fontFile } from '../../render/fonts/font-file.js'
import { type ChineseFace, chineseRules, slices } from './chinese-faces.js'

/** A file of the client. */
export interface Asset {
  type: string
  bytes: Uint8Array
}

const text = (type: string, value: string): Asset => ({
  type: `${type}; charset=utf-8`,
  bytes: Buffer.from(value),
})

const styles = ['tokens', 'list', 'side', 'bars', 'dialog', 'popup', 'narrow']

/** The fonts by the names the styles call them by, and where they come from. */
const fonts: Record<string, string> = {
  'sans-400.ttf': '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'sans-600.ttf': '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  'sans-sc-400.ttf': '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'sans-sc-500.ttf': '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  'serif-sc-400.ttf': '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'serif-sc-500.ttf': '@expo-google-fonts/noto-serif-sc/500Medium/NotoSerifSC_500Medium.ttf',
  'serif-sc-700.ttf': '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  'serif-ext.woff2': '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-opsz-normal.woff2',
  'serif-italic.woff2': '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-italic.woff2',
  'mono.ttf': '@expo-google-fonts/source-code-pro/400Regular/SourceCodePro_400Regular.ttf',
  'serif.woff2': '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
}

const sans = { family: 'zh sans', weight: '400', local: 'Noto Sans SC', file: 'sans-sc-400' }
const serif = { family: 'zh serif', weight: '400', local: 'Noto Serif SC', file: 'serif-sc-400' }

/** The Chinese faces of the editor itself, and of the page it shows as `faces.ts` of the renderer calls them. */
const chinese: Record<'editor' | 'page', readonly ChineseFace[]> = {
  editor: [
    sans,
    { family: 'zh sans', weight: '500 600', local: 'Noto Sans SC Medium', file: 'sans-sc-500' },
    serif,
  ],
  page: [
    serif,
    { family: 'zh serif', weight: '500', local: 'Noto Serif SC Medium', file: 'serif-sc-500' },
    { family: 'zh serif', weight: '600 700', local: 'Noto Serif SC Bold', file: 'serif-sc-700' },
    sans,
  ],
}

const sliced = new Set(Object.values(chinese).flatMap(faces => faces.map(({ file }) => file)))

/** The files of the client by name, read once each. Nothing else has an address. */
export const clientAssets = (effects: Effects): ((name: string) => Promise<Asset | undefined>) => {
  const joined = async (names: readonly string[]): Promise<string> =>
    (await Promise.all(names.map(name => effects.resource(`editor/client/styles/${name}.css`)))).join('\n')
  const script = async (name: string): Promise<Asset> =>
    text('text/javascript', await effects.resource(`editor/client/${name}`))
  const font = async (name: string): Promise<Asset> => ({
    type: name.endsWith('.woff2') ? 'font/woff2' : 'font/ttf',
    bytes: await effects.packageFile(fonts[name] ?? ''),
  })
  /** Cut once: a later run finds it in the cache. */
  const slice = async (name: string, characters: string): Promise<Asset> => {
    const file = await fontFile(fonts[`${name}.ttf`] ?? '', effects)
    const { bytes } = await cutFace({ name }, file, new Set(characters), 'print', effects)
    return { type: 'font/ttf', bytes }
  }
  const makers: Record<string, () => Promise<Asset>> = {
    'index.html': async () => text('text/html', await effects.resource('editor/client/index.html')),
    'editor.js': () => script('editor.js'),
    'journal.js': () => script('journal.js'),
    'editor.css': async () => text('text/css', `${chineseRules(chinese.editor)}${await joined(styles)}`),
    'page-fonts.css': async () =>
      text('text/css', `${chineseRules(chinese.page)}${await joined(['page-fonts'])}`),
    'preview.css': async () => text('text/css', await joined(['preview'])),
    ...Object.fromEntries(Object.keys(fonts).map(name => [name, () => font(name)])),
    ...Object.fromEntries(
      [...sliced].flatMap(name =>
        slices.map(({ suffix, characters }) => [`${name}${suffix}.ttf`, () => slice(name, characters)]),
      ),
    ),
  }
  const made = new Map<string, Promise<Asset>>()
  return async name => {
    const maker = Object.hasOwn(makers, name) ? makers[name] : undefined
    if (!maker) return undefined
    const asset = made.get(name) ?? maker()
    made.set(name, asset)
    asset.catch(() => made.delete(name))
    return asset
  }
}
