import type { PdfStep, ServerEvent } from '../protocol.js'
import type { Bench } from './bench.js'
import { post } from './connection.js'
import { byId, element } from './element.js'
import { reasonOf } from './reason-of.js'
import { requestId } from './request-id.js'
import { noteTrouble } from './saved-line.js'
import { announce } from './status-line.js'
import { say } from './words.js'

type PdfEvent = ServerEvent & { kind: 'pdf' }

const labels: Record<PdfStep, Parameters<typeof say>[0]> = {
  reading: 'pdf.reading',
  printing: 'pdf.printing',
  done: 'pdf.done',
  failed: 'pdf.failed',
}

/** The PDF this window has asked for last. */
let wanted: string | undefined

const show = (...children: (Node | string)[]): void => byId('pdf-said').replaceChildren(...children)

/** Ask for the PDF of the document as it stands in the files. */
export const askForPdf = async ({ document, language, desk }: Bench): Promise<void> => {
  const job = requestId()
  wanted = job
  show(say('pdf.reading'))
  try {
    await post('pdf', { request: job, document, language })
  } catch (error) {
    show()
    noteTrouble(desk?.session, say('notDone', { message: reasonOf(error) }))
  }
}

/** Follow the making of the PDF; it opens by a link, in a window of its own. */
export const hearPdf = ({ job, step, message, pages }: PdfEvent): void => {
  if (job !== wanted) return
  const text = message ?? say(labels[step], { pages: pages ?? 0 })
  // Told again to a page that was not seen for a while.
  if (byId('pdf-said').textContent === text) return
  const link = element('a', { href: `pdf/${job}.pdf`, target: '_blank', rel: 'noopener' }, text)
  show(step === 'done' ? link : text)
  if (step === 'done' || step === 'failed') announce(text, step === 'failed')
}
