import { PDFDocument } from '@cantoo/pdf-lib'
import { type Diagnostic, diagnostic } from '../../model/diagnostic.js'
import { saying } from '../../model/messages/message.js'
import type { Asset } from '../../model/printable.js'
import { save } from '../finish/save.js'
import type { PageSize } from '../page-size.js'
import { type Boxes, setBoxes } from './boxes.js'
import { drawCropMarks, slug } from './crop-marks.js'
import { inkMap, type Separated } from './ink-map.js'
import { formatInks } from './inks.js'
import { checkResolution, pressPictures } from './pictures.js'
import { bleedOf, type PressChoice, richBlackOf } from './press-choice.js'
import { pressFonts } from './press-fonts.js'
import { screenProfile, setPressIntent, withdrawArchiveClaim } from './press-intent.js'
import type { PressProfile } from './press-profile.js'
import type { PressReport } from './press-report.js'
import { type SeparatedPage, separate } from './separate.js'

/** What is made ready for the press. */
export interface PressJob {
  /** The finished file, as `print` gives it. */
  bytes: Uint8Array
  /** The page after trimming, in points. */
  trim: PageSize
  /** Path of the source file, for messages. */
  path: string
  /** The document's files: pictures are told by them. */
  assets: readonly Asset[]
  choice: PressChoice
  /** Of the press, where the choice names one. */
  profile: PressProfile | undefined
}

/** A file for the press, with what a printer asks of it. */
export interface Pressed {
  bytes: Uint8Array
  report: PressReport
  messages: Diagnostic[]
}

const computedInks = (path: string, { color, inks }: Separated): Diagnostic =>
  diagnostic({
    reason: saying('press-color', { color, inks: formatInks(inks) }),
    severity: 'info',
    rule: 'press-color',
    file: path,
    actual: color,
    expected: [formatInks(inks)],
  })

const millimetres = (points: number): number => Number(((points * 25.4) / 72).toFixed(2))

const reportOf = (
  { trim, choice, profile }: PressJob,
  pdf: PDFDocument,
  [boxes]: Boxes[],
  pages: SeparatedPage[],
  colors: Separated[],
): Omit<PressReport, 'pictures'> => ({
  conforms: ['PDF/UA-1', ...(profile ? ['PDF/A-2a'] : [])],
  output:
    profile || choice.condition
      ? { condition: choice.condition ?? null, profile: profile?.description ?? null }
      : null,
  boxes: {
    media: [...(boxes?.MediaBox ?? [])],
    bleed: [...(boxes?.BleedBox ?? [])],
    trim: [...(boxes?.TrimBox ?? [])],
  },
  trim: { width: millimetres(trim.width), height: millimetres(trim.height) },
  bleed: millimetres(bleedOf(choice)),
  pages: pages.map(({ inks }, index) => ({ page: index + 1, inks })),
  colors: colors.map(({ color, inks, by }) => ({ color, inks: formatInks(inks), by })),
  fonts: pressFonts(pdf),
})

/**
 * Make a finished file ready for the press: bleed and crop marks around the page, exact boxes (ISO 15930-7 §6.11), colours
 * as inks. Tags, links and text stay as they are: the file still conforms to PDF/UA-1, with the profile of the press also
 * to PDF/A-2a. The same input gives the same bytes.
 */
export const press = async (job: PressJob): Promise<Pressed> => {
  const { bytes, trim, path, assets, choice, profile } = job
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const map = inkMap(choice.colors)
  const pages = separate(pdf, screenProfile(pdf), map, richBlackOf(choice))
  setPressIntent(pdf, choice, profile)
  if (!profile) withdrawArchiveClaim(pdf)
  const boxes = setBoxes(pdf, trim, bleedOf(choice), slug)
  drawCropMarks(pdf, boxes)
  const pictures = pressPictures(pdf, pages, assets)
  const report: PressReport = { ...reportOf(job, pdf, boxes, pages, map.met()), pictures }
  const computed = map.met().filter(({ by }) => by === 'formula')
  return {
    bytes: await save(pdf),
    report,
    messages: [
      ...computed.map(color => computedInks(path, color)),
      ...checkResolution(pictures, choice.resolution, path),
    ],
  }
}
