import { offsetOf, pointAt } from './text-point.js'

/** Input methods send a last Enter right after the composition has ended. */
const afterComposition = 50

/** The cell that is written in: the target of the active row itself. Its text stays plain: what is painted in it changes no node. */
export interface Field {
  readonly node: HTMLElement
  text(): string
  /** Whether an input method is composing, or has just ended: nothing may touch the text meanwhile. */
  isComposing(): boolean
  /** Put a text in place of a stretch, or of the selection, so that the browser's own undo takes it back. */
  replace(text: string, start?: number, end?: number): void
  /** Select a stretch. */
  select(start: number, end: number): void
  focus(): void
  leave(): void
}

const offsets = (node: HTMLElement): [number, number] => {
  const selection = getSelection()
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined
  const length = node.textContent?.length ?? 0
  if (!range || !node.contains(range.startContainer)) return [length, length]
  return [
    offsetOf(node, { node: range.startContainer, offset: range.startOffset }),
    offsetOf(node, { node: range.endContainer, offset: range.endOffset }),
  ]
}

const select = (node: HTMLElement, start: number, end: number): void => {
  const [from, to] = [pointAt(node, start), pointAt(node, end)]
  const selection = getSelection()
  selection?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
}

/** Where the selection stands in the field. */
export const selectionIn = ({ node }: Field): { start: number; end: number } => {
  const [start, end] = offsets(node)
  return { start: Math.min(start, end), end: Math.max(start, end) }
}

/** What a field is called and described by: its name, and the ids of what is read out after it. */
export interface Spoken {
  name: string
  described: string
}

/** Make a cell the field. @param changed is told of every input that is not part of a composition. */
export const openField = (node: HTMLElement, { name, described }: Spoken, changed: () => void): Field => {
  let composing = false
  let ended = -Infinity
  const ending = new AbortController()
  const on = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type]) => void,
  ): void => node.addEventListener(type, listener, { signal: ending.signal })

  node.setAttribute('contenteditable', 'plaintext-only')
  node.setAttribute('role', 'textbox')
  node.tabIndex = 0
  node.setAttribute('aria-multiline', 'true')
  node.setAttribute('aria-label', name)
  node.setAttribute('aria-describedby', described)
  node.spellcheck = true

  on('compositionstart', () => {
    composing = true
  })
  on('compositionend', event => {
    composing = false
    ended = event.timeStamp
    changed()
  })
  on('input', () => {
    if (!composing) changed()
  })
  const insert = (text: string): void => void document.execCommand('insertText', false, text)
  on('beforeinput', event => {
    if (event.inputType === 'insertLineBreak' || event.inputType === 'insertParagraph') event.preventDefault()
  })
  // A segment is one line.
  on('paste', event => {
    event.preventDefault()
    insert((event.clipboardData?.getData('text/plain') ?? '').replace(/\s*[\r\n]+\s*/g, ' '))
  })
  on('drop', event => event.preventDefault())

  return {
    node,
    text: () => node.textContent ?? '',
    isComposing: () => composing || performance.now() - ended < afterComposition,
    replace: (text, start, end) => {
      node.focus({ preventScroll: true })
      if (start !== undefined) select(node, start, end ?? start)
      const [from, to] = offsets(node)
      if (text === '' && from !== to) document.execCommand('delete')
      else insert(text)
    },
    select: (start, end) => select(node, start, end),
    focus: () => {
      node.focus({ preventScroll: true })
      const length = node.textContent?.length ?? 0
      select(node, length, length)
    },
    leave: () => {
      ending.abort()
      for (const each of [
        'contenteditable',
        'role',
        'tabindex',
        'aria-multiline',
        'aria-label',
        'aria-describedby',
      ])
        node.removeAttribute(each)
    },
  }
}
