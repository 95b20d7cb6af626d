import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A structure element as pdf.js gives it. */
interface Node {
  children?: Node[]
  type?: string
  id?: string
}

/** The pieces of marked content of a page in the order of its tags. */
const order = (node: Node | null): string[] =>
  node?.type === 'content' ? [node.id ?? ''] : (node?.children ?? []).flatMap(order)

/** The text of each piece of marked content, page by page in the order of the tags, by pdf.js; without white space. */
export const readByPdfJs = async (bytes: Uint8Array): Promise<string[][]> => {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: string[][] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
    const texts = new Map<string, string>()
    const open: string[] = []
    for (const item of items) {
      if ('str' in item) {
        const id = open.findLast(Boolean)
        if (id) texts.set(id, (texts.get(id) ?? '') + item.str.replace(/\s/g, ''))
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.id ?? '')
    }
    const tree: Node | null = await page.getStructTree()
    pages.push(order(tree).flatMap(id => texts.get(id) || []))
  }
  await pdf.loadingTask.destroy()
  return pages
}
