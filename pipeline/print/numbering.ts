import { type CounterStyle, counterText } from './counter-styles.js'

/** How pages are numbered. */
export interface Numbering {
  /** The style of what stands before the text: title, contents. */
  front: CounterStyle
  /** The style from the text on. */
  text: CounterStyle
  /** Whether the text begins with 1 again. */
  restart: boolean
  /** What is printed: `— {{page}} —`, `{{page}} / {{pages}}`. */
  form: string
}

/** The number of a page: what a reader sees and a viewer of PDFs shows. */
export interface PageLabel {
  style: CounterStyle
  number: number
}

/** The label as it is written: `iv`. */
export const labelText = ({ style, number }: PageLabel): string => counterText(number, style)

/**
 * Number the pages of a document.
 * @param count how many there are.
 * @param textStart the page, from 1, on which the text begins.
 */
export const numberPages = (count: number, textStart: number, numbering: Numbering): PageLabel[] =>
  Array.from({ length: count }, (_, index) =>
    index + 1 < textStart
      ? { style: numbering.front, number: index + 1 }
      : { style: numbering.text, number: numbering.restart ? index + 2 - textStart : index + 1 },
  )

/** The page number as it stands on a page. */
export const folioText = (form: string, label: PageLabel, last: PageLabel): string =>
  form.replaceAll('{{pages}}', labelText(last)).replaceAll('{{page}}', labelText(label))
