import type { Context } from 'hono'
import { languageIn } from '../asked.js'
import { framedPolicy } from '../guard.js'
import type { Service } from '../service.js'

/** Something that is shown by itself, under `/<token>/`. */
export interface Page {
  path: string
  answer(context: Context, service: Service): Response | Promise<Response>
}

const pageFrame: Page = {
  path: 'page.html',
  answer: (context, service) => {
    const language = languageIn(service, context.req.query('language') ?? '')
    return context.body(service.page.frame(language), 200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': framedPolicy,
    })
  },
}

const pageStyle: Page = {
  path: 'page.css',
  answer: async (context, service) => {
    const language = languageIn(service, context.req.query('language') ?? '')
    const sheet = async (name: string) => Buffer.from((await service.assets(name))?.bytes ?? []).toString()
    const around = { before: await sheet('page-fonts.css'), after: await sheet('preview.css') }
    const style = await service.page.style(language, around)
    return context.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' })
  },
}

const pageImage: Page = {
  path: 'images/:name',
  answer: (context, { page }) => {
    const image = page.images.find(`images/${context.req.param('name')}`)
    if (!image) return context.text('Not found.', 404)
    // A drawing opened by itself would be a page of this origin.
    const headers = { 'Content-Type': image.type, 'Content-Security-Policy': "default-src 'none'; sandbox" }
    return context.body(Uint8Array.from(image.bytes), 200, headers)
  },
}

const printedPdf: Page = {
  path: 'pdf/:name',
  answer: (context, { pdfs }) => {
    const pdf = pdfs.find((context.req.param('name') ?? '').replace(/\.pdf$/, ''))
    if (!pdf) return context.text('Not found.', 404)
    return context.body(Uint8Array.from(pdf.bytes), 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(pdf.name)}`,
      // The browser's own viewer needs what a page of ours must not have.
      'Content-Security-Policy':
        "default-src 'self'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    })
  },
}

/** What is shown beside the editor itself. */
export const pages: readonly Page[] = [pageFrame, pageStyle, pageImage, printedPdf]
