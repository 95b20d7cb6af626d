import type { Rule } from '../rule.js'
import { allCapitals } from './all-capitals.js'
import { article } from './article.js'
import { bidiControls } from './bidi-controls.js'
import { bookTitleMarks } from './book-title-marks.js'
import { bookTitleStyle } from './book-title-style.js'
import { bracketsCarried } from './brackets-carried.js'
import { bracketsPaired } from './brackets-paired.js'
import { brokenCharacters } from './broken-characters.js'
import { capitalAtStart } from './capital-at-start.js'
import { capitalInside } from './capital-inside.js'
import { dashStyle } from './dash-style.js'
import { doubleSpace } from './double-space.js'
import { doubledMarks } from './doubled-marks.js'
import { empty } from './empty.js'
import { endMark } from './end-mark.js'
import { figuresAdded } from './figures-added.js'
import { figuresApproximator } from './figures-approximator.js'
import { figuresDoubtful } from './figures-doubtful.js'
import { figuresMissing } from './figures-missing.js'
import { figuresUnit } from './figures-unit.js'
import { figuresValue } from './figures-value.js'
import { fullwidthMarks } from './fullwidth-marks.js'
import { invisibleControls } from './invisible-controls.js'
import { leftoverHan } from './leftover-han.js'
import { lengthRatio } from './length-ratio.js'
import { listMarks } from './list-marks.js'
import { markupBroken } from './markup-broken.js'
import { markupCode } from './markup-code.js'
import { markupCodeStyle } from './markup-code-style.js'
import { markupEmphasis } from './markup-emphasis.js'
import { markupHtml } from './markup-html.js'
import { markupImages } from './markup-images.js'
import { markupLinks } from './markup-links.js'
import { markupNotes } from './markup-notes.js'
import { markupPlaceholders } from './markup-placeholders.js'
import { namesConsistent } from './names-consistent.js'
import { namesLatin } from './names-latin.js'
import { namesPinyin } from './names-pinyin.js'
import { namesPlaces } from './names-places.js'
import { negationLost } from './negation-lost.js'
import { notNfc } from './not-nfc.js'
import { quotesCarried } from './quotes-carried.js'
import { quotesPaired } from './quotes-paired.js'
import { quotesStyle } from './quotes-style.js'
import { remarksLeft } from './remarks-left.js'
import { repeatedWords } from './repeated-words.js'
import { sameAsSource } from './same-as-source.js'
import { sameSource } from './same-source.js'
import { sameTarget } from './same-target.js'
import { setOffLost } from './set-off-lost.js'
import { sourceBracketsPaired } from './source-brackets-paired.js'
import { sourceDate } from './source-date.js'
import { sourceDoubledMarks } from './source-doubled-marks.js'
import { sourceEndMark } from './source-end-mark.js'
import { sourceHalfwidthMarks } from './source-halfwidth-marks.js'
import { sourceInvisible } from './source-invisible.js'
import { sourceNotNfc } from './source-not-nfc.js'
import { sourceQuotesPaired } from './source-quotes-paired.js'
import { sourceSpaces } from './source-spaces.js'
import { sourceTraditional } from './source-traditional.js'
import { sourceYearRange } from './source-year-range.js'
import { spaceAfterMark } from './space-after-mark.js'
import { spaceBeforeMark } from './space-before-mark.js'
import { spaceMissing } from './space-missing.js'
import { spelling } from './spelling.js'
import { spellingStyle } from './spelling-style.js'
import { spellingUnknown } from './spelling-unknown.js'
import { stale } from './stale.js'
import { symbolsCarried } from './symbols-carried.js'
import { termsForbidden } from './terms-forbidden.js'
import { termsMissing } from './terms-missing.js'
import { untranslated } from './untranslated.js'
import { withoutSource } from './without-source.js'

/** All rules, in the order in which their findings are reported. A new rule is one file and one line. */
export const rules: readonly Rule[] = [
  untranslated,
  withoutSource,
  empty,
  sameAsSource,
  stale,
  termsMissing,
  termsForbidden,
  namesConsistent,
  namesPinyin,
  namesLatin,
  namesPlaces,
  figuresValue,
  figuresUnit,
  figuresMissing,
  figuresAdded,
  figuresApproximator,
  figuresDoubtful,
  leftoverHan,
  fullwidthMarks,
  remarksLeft,
  bookTitleMarks,
  bookTitleStyle,
  symbolsCarried,
  listMarks,
  markupBroken,
  markupCode,
  markupCodeStyle,
  markupLinks,
  markupImages,
  markupNotes,
  markupHtml,
  markupPlaceholders,
  markupEmphasis,
  quotesPaired,
  bracketsPaired,
  quotesCarried,
  bracketsCarried,
  setOffLost,
  quotesStyle,
  dashStyle,
  spellingStyle,
  sameSource,
  sameTarget,
  negationLost,
  lengthRatio,
  repeatedWords,
  article,
  doubleSpace,
  spaceBeforeMark,
  spaceMissing,
  spaceAfterMark,
  doubledMarks,
  endMark,
  capitalAtStart,
  capitalInside,
  allCapitals,
  invisibleControls,
  bidiControls,
  notNfc,
  brokenCharacters,
  spelling,
  spellingUnknown,
  sourceHalfwidthMarks,
  sourceQuotesPaired,
  sourceBracketsPaired,
  sourceEndMark,
  sourceYearRange,
  sourceDate,
  sourceTraditional,
  sourceSpaces,
  sourceDoubledMarks,
  sourceInvisible,
  sourceNotNfc,
]
