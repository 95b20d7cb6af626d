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
  cancelled: 'pdf.cancelled',
}

/** The PDF this window has asked for last. */
let wanted: string | undefined

const show = (...children: (Node | string)[]): void => byId('pdf-said').replaceChildren(...children)

/** Whether it is being made. */
let isMaking = false

/** While it is made, the button cancels. */
const showMaking = (is: boolean): void => {
  isMaking = is
  byId('pdf').textContent = say(is ? 'cancel' : 'pdf')
}

/** Print the PDF no more. It is said at once: an editor that was started again meanwhile knows nothing of it. */
const cancelPdf = async (): Promise<void> => {
  const job = wanted
  wanted = undefined
  showMaking(false)
  show(say('pdf.cancelled'))
  announce(say('pdf.cancelled'))
  if (job !== undefined) await post('pdf-cancel', { request: requestId(), job }).catch(() => undefined)
}

/** Ask for the PDF of the document as it stands in the files. */
const askForPdf = async ({ document, language, desk }: Bench): Promise<void> => {
  const job = requestId()
  wanted = job
  showMaking(true)
  show(say('pdf.reading'))
  announce(say('pdf.reading'))
  try {
    await post('pdf', { request: job, document, language })
  } catch (error) {
    show()
    showMaking(false)
    noteTrouble(desk?.session, say('notDone', { message: reasonOf(error) }))
  }
}

/** Make the PDF; while it is made, cancel it. */
export const makePdf = (bench: Bench): Promise<void> => (isMaking ? cancelPdf() : askForPdf(bench))

/** The steps that end it. */
const ends: readonly PdfStep[] = ['done', 'failed', 'cancelled']

/** Follow the making of the PDF; it opens by a link, in a window of its own. */
export const hearPdf = ({ job, step, message, pages }: PdfEvent): void => {
  if (job !== wanted) return
  const text = message ?? say(labels[step], { pages: pages ?? 0 })
  // Told again to a page that was not seen for a while.
  if (byId('pdf-said').textContent === text) return
  const link = element('a', { href: `pdf/${job}.pdf`, target: '_blank', rel: 'noopener' }, text)
  show(step === 'done' ? link : text)
  if (!ends.includes(step)) return
  showMaking(false)
  announce(text, step === 'failed')
}
