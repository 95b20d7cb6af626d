import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBook } from '../build/book.js'
import { printPdf } from '../build/pdf.js'
import { pdfJobs } from '../build/pdf-name.js'
import { prepare } from '../build/prepare.js'
import { findSources } from '../build/sources.js'
import { type PdfLayout, pdfLayouts } from '../config/spec.js'
import { type Config, normalizeConfig } from '../config.js'
import { severity } from '../model/diagnostic.js'
import { nodeEffects } from '../node.js'
import { openBrowser } from '../print/browser/open.js'
import { type DesignName, designNames } from '../print/design.js'
import { presets } from '../print/page-size.js'
import { qpdfCheck } from './print/checkers.js'
import { pressProfile } from './print/press-profile.js'
import { veraPdf } from './print/vera-pdf.js'

/*
 * veraPDF over every pair of layout, design and preset of the book of every kind of block, and every pair of layout, design and
 * book: the designs take turns from one layout to the next. (All three at once are twice as many files, and found nothing more.)
 * What is added to the tables of the program, or as a book, joins by itself. One browser prints, one Java checks.
 */

const folder = mkdtempSync(join(tmpdir(), 'duizhao-conformance-'))
afterAll(() => rmSync(folder, { recursive: true }))

const books = fileURLToPath(new URL('books', import.meta.url))

/** The books of the tests, and the program's own. */
const projects = [
  ...readdirSync(books).map(name => join(books, name)),
  fileURLToPath(new URL('../..', import.meta.url)),
]

interface Variant {
  project: string
  design: DesignName
  layouts: PdfLayout[]
  size?: string
  press?: { profile?: string }
  sections?: 'recto'
}

const profile = join(folder, 'press.icc')

/** Each design with some of the layouts: every layout in one of them, in another one when `turn` is the next. */
const inTurns = (turn: number): Pick<Variant, 'design' | 'layouts'>[] =>
  designNames.map((design, index) => ({
    design,
    layouts: pdfLayouts.filter((_, layout) => (layout + turn) % designNames.length === index),
  }))

const everything = join(books, 'everything')

const variants: Variant[] = [
  ...projects.flatMap((project, turn) => inTurns(turn).map(each => ({ project, ...each }))),
  ...presets.flatMap((size, turn) => inTurns(turn).map(each => ({ project: everything, size, ...each }))),
  ...inTurns(0).map(each => ({ project: everything, ...each, press: { profile } })),
  { project: everything, design: 'official', layouts: [...pdfLayouts], press: {} },
  ...inTurns(1).map(each => ({ project: everything, ...each, sections: 'recto' as const })),
]

const files: string[] = []
const problems: string[] = []

const printVariant = async (variant: Variant, number: number): Promise<void> => {
  const { project, design, layouts, size, press, sections } = variant
  const spec = {
    pdf: {
      layouts,
      design,
      ...(size ? { size } : {}),
      ...(press ? { press } : {}),
      ...(sections ? { sections } : {}),
    },
  }
  const config: Config = normalizeConfig(spec, join(project, 'duizhao.config.ts'))
  const book = await openBook(config, config.targetLanguages, nodeEffects)
  const target = join(
    folder,
    [number, design, size, press && (press.profile ? 'profiled' : 'plain')].filter(Boolean).join('.'),
  )
  mkdirSync(target)
  for (const source of await findSources(config, nodeEffects)) {
    const prepared = await prepare(source, book, nodeEffects)
    const made = await Promise.all(
      pdfJobs(config.pdf.layouts, config.targetLanguages).map(job =>
        printPdf(prepared, job, book, browser, nodeEffects),
      ),
    )
    for (const { files: own, messages } of made) {
      problems.push(...messages.filter(message => severity(message) === 'error').map(String))
      for (const { path, bytes } of own) {
        if (!path.endsWith('.pdf')) continue
        writeFileSync(join(target, path), bytes)
        files.push(join(target, path))
      }
    }
  }
}

const browser = openBrowser({}, process.env)
afterAll(() => browser.close())

beforeAll(async () => {
  writeFileSync(profile, pressProfile())
  for (const [index, variant] of variants.entries()) await printVariant(variant, index)
}, 1_200_000)

it('every layout, design and size is printed without an error', () => {
  expect(problems).toEqual([])
  const wanted = variants.reduce((sum, { layouts }) => sum + layouts.length, 0)
  expect(files.length).toBeGreaterThanOrEqual(wanted)
})

/** A file for the press without the profile of one. */
const claimsNoArchive = (file: string): boolean => file.includes('.plain/') && file.endsWith('.press.pdf')

it('every file conforms to PDF/UA-1 and PDF/A-2a', async () => {
  const profiles = ['ua1', '2a']
  const archived = files.filter(file => !claimsNoArchive(file))
  const passed = archived.flatMap(file => profiles.map(name => `PASS ${name} ${file}`))
  expect((await veraPdf(profiles, archived)) ?? passed).toEqual(passed)
}, 1_200_000)

it('a file for a press nobody named conforms to PDF/UA-1', async () => {
  const plain = files.filter(claimsNoArchive)
  expect(plain).toHaveLength(pdfLayouts.length)
  const passed = plain.map(file => `PASS ua1 ${file}`)
  expect((await veraPdf(['ua1'], plain)) ?? passed).toEqual(passed)
}, 120_000)

it('every file is sound to qpdf', () => {
  for (const file of files) {
    expect(qpdfCheck(readFileSync(file))).toContain('No syntax or stream encoding errors found')
  }
}, 300_000)
