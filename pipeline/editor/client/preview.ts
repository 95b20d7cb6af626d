import type { PreviewMessage, SegmentKey } from '../protocol.js'
import { post } from './connection.js'
import { byId } from './element.js'

const page = (): Document | undefined => {
  const frame = byId('page')
  return frame instanceof HTMLIFrameElement ? (frame.contentDocument ?? undefined) : undefined
}

/** Whether the preview is on the screen: a narrow one has no room for it. */
const isShown = (): boolean => byId('preview').offsetParent !== null

const swap = (document: Document, html: string): void => {
  const body = document.querySelector('main')
  const made = new DOMParser().parseFromString(html, 'text/html')
  body?.replaceChildren(...[...made.body.childNodes].map(node => document.adoptNode(node)))
}

/** Show the page around a segment with its text as it is written; it does not reload and never takes the focus. */
export const showPreview = async (key: SegmentKey, text: string, isCurrent: () => boolean): Promise<void> => {
  if (!isShown()) return
  const { html } = await post<PreviewMessage>('preview', { ...key, text })
  const document = page()
  if (!document || !isCurrent()) return
  swap(document, html)
  const here = [...document.querySelectorAll('.s')].filter(
    ({ id }) => id === key.id || id === `${key.id}-${key.language}`,
  )
  for (const node of here) node.classList.add('here')
  here.at(-1)?.scrollIntoView({ block: 'nearest' })
}

/** A click on a sentence of the page goes to its segment. */
export const followClicks = (go: (id: string) => void): void => {
  const listen = (): void =>
    page()?.addEventListener('click', event => {
      event.preventDefault()
      const node = event.target instanceof Node ? event.target : undefined
      const sentence = node?.parentElement?.closest('.s') ?? (node as Element | undefined)?.closest?.('.s')
      if (sentence) go(sentence.id.replace(/-.*$/, ''))
    })
  byId('page').addEventListener('load', listen)
  listen()
}
