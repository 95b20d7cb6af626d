import { createRequire } from 'node:module'
import type { Asset } from '../../model/printable.js'
import { nodeEffects } from '../../node.js'

type Subset = (font: Buffer, text: string, options: object) => Promise<Buffer>
const subsetFont: Subset = createRequire(import.meta.url)('subset-font')

const noto = (weight: string): string =>
  `@expo-google-fonts/noto-serif-sc/${weight}/NotoSerifSC_${weight}.ttf`
const source = (style: string): string =>
  `@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-${style}.woff2`

const faces = [
  { family: 'zh serif', weight: 400, style: 'normal', file: noto('400Regular') },
  { family: 'zh serif', weight: 500, style: 'normal', file: noto('500Medium') },
  { family: 'zh serif', weight: 700, style: 'normal', file: noto('700Bold') },
  {
    family: 'latin serif',
    weight: 400,
    style: 'normal',
    file: source('normal'),
    axes: { opsz: 18, wght: 400 },
  },
  {
    family: 'latin serif',
    weight: 400,
    style: 'italic',
    file: source('italic'),
    axes: { opsz: 18, wght: 400 },
  },
  {
    family: 'latin serif',
    weight: 600,
    style: 'normal',
    file: source('normal'),
    axes: { opsz: 20, wght: 600 },
  },
  {
    family: 'latin display',
    weight: 400,
    style: 'normal',
    file: source('normal'),
    axes: { opsz: 48, wght: 400 },
  },
  {
    family: 'latin caption',
    weight: 400,
    style: 'normal',
    file: source('normal'),
    axes: { opsz: 9, wght: 400 },
  },
]

/** Subset static TrueType faces for a text, with the style sheet that names them. */
export const fontAssets = async (text: string): Promise<Asset[]> => {
  const files = await Promise.all(
    faces.map(async ({ file, axes }, index) => {
      const font = Buffer.from(await nodeEffects.packageFile(file))
      const bytes = await subsetFont(font, text, {
        targetFormat: 'truetype',
        ...(axes ? { variationAxes: axes } : {}),
      })
      return { path: `fonts/${index}.ttf`, bytes, type: 'font/ttf' }
    }),
  )
  const override = 'ascent-override: 88%; descent-override: 12%; line-gap-override: 0%;'
  const rules = faces.map(
    ({ family, weight, style }, index) =>
      `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; ${family.startsWith('zh') ? override : ''} src: url(fonts/${index}.ttf) }`,
  )
  return [
    { path: 'fonts.css', bytes: Buffer.from(rules.join('\n')), type: 'text/css; charset=utf-8' },
    ...files,
  ]
}
