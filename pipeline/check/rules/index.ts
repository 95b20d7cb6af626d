import type { Rule } from '../rule.js'
import { bidiControls } from './bidi-controls.js'
import { bookTitleMarks } from './book-title-marks.js'
import { bookTitleStyle } from './book-title-style.js'
import { brokenCharacters } from './broken-characters.js'
import { doubleSpace } from './double-space.js'
import { doubledMarks } from './doubled-marks.js'
import { empty } from './empty.js'
import { fullwidthMarks } from './fullwidth-marks.js'
import { invisibleControls } from './invisible-controls.js'
import { leftoverHan } from './leftover-han.js'
import { markupCode } from './markup-code.js'
import { markupEmphasis } from './markup-emphasis.js'
import { markupHtml } from './markup-html.js'
import { markupImages } from './markup-images.js'
import { markupLinks } from './markup-links.js'
import { markupNotes } from './markup-notes.js'
import { markupPlaceholders } from './markup-placeholders.js'
import { notNfc } from './not-nfc.js'
import { repeatedWords } from './repeated-words.js'
import { sameAsSource } from './same-as-source.js'
import { sourceInvisible } from './source-invisible.js'
import { sourceNotNfc } from './source-not-nfc.js'
import { spaceAfterMark } from './space-after-mark.js'
import { spaceBeforeMark } from './space-before-mark.js'
import { stale } from './stale.js'
import { untranslated } from './untranslated.js'

/** All rules, in the order in which their findings are reported. A new rule is one file and one line. */
export const rules: readonly Rule[] = [
  untranslated,
  empty,
  sameAsSource,
  stale,
  leftoverHan,
  fullwidthMarks,
  bookTitleMarks,
  bookTitleStyle,
  markupCode,
  markupLinks,
  markupImages,
  markupNotes,
  markupHtml,
  markupPlaceholders,
  markupEmphasis,
  repeatedWords,
  doubleSpace,
  spaceBeforeMark,
  spaceAfterMark,
  doubledMarks,
  invisibleControls,
  bidiControls,
  notNfc,
  brokenCharacters,
  sourceInvisible,
  sourceNotNfc,
]
