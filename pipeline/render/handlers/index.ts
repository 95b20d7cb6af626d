import type { Handlers } from 'mdast-util-to-hast'
import type { Labels } from '../../model/labels.js'
import type { LanguageTag } from '../../model/language.js'
import { blockquote, heading, paragraph } from './blocks.js'
import { inlineCode } from './code.js'
import { figure } from './figure.js'
import { html } from './html.js'
import { image, imageReference, link, linkReference } from './links.js'
import { list, listItem } from './list.js'
import { footnoteDefinition, footnoteReference } from './notes.js'
import { segment } from './segment.js'
import { table } from './table.js'
import { textNode } from './text.js'
import { translatorNote } from './translator-note.js'

/** What the handlers may be told. */
export interface HandlerOptions {
  /** The language of the source. */
  language: LanguageTag
  /** Names the signs of notes for those who do not see them. */
  labels?: Labels
}

/** Handlers for remark-rehype: what is ours or untrusted; the rest is as mdast-util-to-hast does it. */
export const createHandlers = ({ language, labels }: HandlerOptions): Handlers => ({
  blockquote,
  figure,
  footnoteDefinition,
  footnoteReference: footnoteReference(language, labels),
  heading,
  html,
  image,
  imageReference,
  inlineCode,
  link,
  linkReference,
  list,
  listItem,
  paragraph,
  segment: segment(language),
  table,
  text: textNode,
  translatorNote: translatorNote(labels),
})

/** Handlers for remark-rehype, for a Chinese source. */
export const handlers: Handlers = createHandlers({ language: 'zh-Hans' })
