import { createHash } from 'node:crypto'
import { type PDFDocument, PDFHexString } from '@cantoo/pdf-lib'
import { writeFile } from './write-file.js'

const blank = '0'.repeat(32)

/** Write a PDF whose file identifier (ISO 32000-1 §14.4) is the hash of its content. */
export const save = async (pdf: PDFDocument): Promise<Uint8Array> => {
  const { context } = pdf
  context.trailerInfo.ID = context.obj([PDFHexString.of(blank), PDFHexString.of(blank)])
  await pdf.flush()
  const bytes = writeFile(pdf)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, blank.length)
  // The trailer stands at the end of the file: the last two blanks are its identifiers.
  for (let found = 0; found < 2; found += 1) bytes.write(hash, bytes.lastIndexOf(blank), 'latin1')
  return bytes
}
