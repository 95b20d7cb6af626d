import type { LanguageTag } from '../model/language.js'
import type { MarkedContent } from './finish/order.js'

/** A run of text as a reader of the file gets it: the lines of one piece of marked content. */
export interface TextRun {
  language: LanguageTag
  roles: string[]
  /** Page from 1. */
  page: number
  lines: string[]
}

type Lines = Map<string, { page: number; lines: string[] }>

/** pdf.js is loaded at the first need: it takes 0.2 s. */
const open = async (bytes: Uint8Array) => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // pdf.js takes the bytes away from their owner: it gets a copy.
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false }).promise
}

type Pdf = Awaited<ReturnType<typeof open>>

/** The lines of each piece of marked content of a page, by pdf.js's own names: `p22R_mc0`. */
const readPage = async (pdf: Pdf, number: number, into: Lines): Promise<void> => {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const open: string[] = []
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast(Boolean)
      if (id && item.str) into.get(id)?.lines.push(item.str)
    } else if (item.type === 'endMarkedContent') {
      open.pop()
    } else {
      const id = item.id ?? ''
      open.push(id)
      if (id && !into.has(id)) into.set(id, { page: number, lines: [] })
    }
  }
  page.cleanup()
}

/**
 * The text layer of a finished file, in the order of its tags.
 * @param order the pieces of marked content in reading order, as `readingOrder` gives them.
 */
export const readTextLayer = async (bytes: Uint8Array, order: MarkedContent[]): Promise<TextRun[]> => {
  const pdf = await open(bytes)
  try {
    const found: Lines = new Map()
    for (let number = 1; number <= pdf.numPages; number += 1) await readPage(pdf, number, found)
    return order.flatMap(({ page, mark, language, roles }) => {
      const run = found.get(`p${page}R_mc${mark}`)
      return run ? [{ language, roles, ...run }] : []
    })
  } finally {
    await pdf.loadingTask.destroy()
  }
}
