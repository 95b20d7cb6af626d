import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What stands on the pages of a file, furniture and all, and what they are called, by pdf.js. */
export interface PageTexts {
  /** The label of each page, as a viewer shows it. */
  labels: string[]
  /** The texts of each page in the order they are drawn, without white space. */
  pages: string[][]
}

/** Read the pages of a file as a viewer does. */
export const pageTexts = async (bytes: Uint8Array): Promise<PageTexts> => {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const labels = (await pdf.getPageLabels()) ?? []
  const pages: string[][] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent({ disableNormalization: true })
    pages.push(items.flatMap(item => ('str' in item && item.str.trim() ? [item.str.replace(/\s/g, '')] : [])))
  }
  await pdf.loadingTask.destroy()
  return { labels, pages }
}
