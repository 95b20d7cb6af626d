import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Press } from '../config/press.js'
import { type Diagnostic, SetupError } from '../model/diagnostic.js'
import type { Bilingual } from '../model/document.js'
import type { Effects } from '../model/effects.js'
import { saying } from '../model/messages/message.js'
import type { Design } from '../print/design.js'
import { press } from '../print/press/press.js'
import { type PressProfile, readPressProfile } from '../print/press/press-profile.js'
import type { PressReport } from '../print/press/press-report.js'
import type { OutputFile } from './output.js'
import type { Prepared } from './prepare.js'

/** A PDF, or what is told of it. */
export interface PdfFile extends OutputFile {
  pages?: number
  /** Of a file for the press. */
  press?: PressReport
}

const profileOf = async ({ profile }: Press, effects: Effects): Promise<PressProfile | undefined> => {
  if (profile === undefined) return undefined
  const bytes = await effects.readBytes(profile)
  if (bytes) return readPressProfile(bytes, profile)
  throw new SetupError(saying('press.no-profile', { path: profile }))
}

/** Where the source shows a picture. */
const placeOf = ({ tree }: Bilingual, path: string | undefined): Nodes | undefined => {
  let found: Nodes | undefined
  visit(tree, (node: Nodes) => {
    if (path !== undefined && !found && 'url' in node && node.url === path) found = node
  })
  return found
}

const placed = (message: Diagnostic, document: Bilingual): Diagnostic => {
  const start = placeOf(document, message.actual)?.position?.start
  if (!start) return message
  return Object.assign(message, { place: start, line: start.line, column: start.column })
}

/**
 * The file for the press beside a PDF, `a.pdf` → `a.press.pdf`, and the printer's report, `a.press.json`.
 * @throws SetupError when the profile of the press cannot be read.
 */
export const pressFiles = async (
  { document, images }: Prepared,
  { path, bytes, pages }: PdfFile,
  { page }: Design,
  choice: Press,
  effects: Effects,
): Promise<{ files: PdfFile[]; messages: Diagnostic[] }> => {
  const profile = await profileOf(choice, effects)
  const pressed = await press({ bytes, trim: page, path: document.path, assets: images, choice, profile })
  const base = path.replace(/\.pdf$/, '.press')
  const { report } = pressed
  const files: PdfFile[] = [
    { path: `${base}.pdf`, bytes: pressed.bytes, ...(pages ? { pages } : {}), press: report },
    { path: `${base}.json`, bytes: Buffer.from(`${JSON.stringify(report, null, 2)}\n`) },
  ]
  return { files, messages: pressed.messages.map(message => placed(message, document)) }
}
