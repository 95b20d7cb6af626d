import type { PreviewMessage } from '../../protocol.js'
import { post } from '../connection.js'
import { type Desk, keyOf, quietly } from '../desk.js'
import { byId } from '../element.js'
import { textOf } from '../session.js'
import type { Panel } from './panel.js'

/** How long after the last input the page follows, in milliseconds. */
const previewAfter = 100

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

/** Show the page around the active segment with its text as it is written; it does not reload and never takes the focus. */
const show = async (desk: Desk): Promise<void> => {
  const { active } = desk
  if (!active || !isShown()) return
  const key = keyOf(desk, active.id)
  const { html } = await post<PreviewMessage>('preview', { ...key, text: textOf(desk.session, active.id) })
  const document = page()
  if (!document || active !== desk.active) return
  swap(document, html)
  const here = [...document.querySelectorAll('.s')].filter(
    ({ id }) => id === key.id || id === `${key.id}-${key.language}`,
  )
  for (const node of here) node.classList.add('here')
  here.at(-1)?.scrollIntoView({ block: 'nearest' })
}

/** The page as it will be. */
export const preview: Panel = {
  opened: desk => void quietly(show(desk)),
  changed: desk => desk.later('preview', previewAfter, () => void quietly(show(desk))),
  left: desk => desk.never('preview'),
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
