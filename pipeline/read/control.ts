import type { Point } from 'unist'
import { type Diagnostic, diagnostic } from '../model/diagnostic.js'
import { saying } from '../model/messages/message.js'

/**
 * Characters that no published text may hold: C0 and C1 controls other than tab and line ends,
 * the noncharacters U+FFFE and U+FFFF, and halves of surrogate pairs (XML 1.0 §2.2, HTML §13.2.3.5).
 */
const unpublishable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

const codePoint = (character: string): string =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

/** How many removals are reported one by one. */
const reported = 20

const removal = (found: string, place: Point, file: string): Diagnostic =>
  diagnostic({
    reason: saying('control-character', { code: codePoint(found) }),
    severity: 'warning',
    rule: 'control-character',
    file,
    place,
    actual: codePoint(found),
    expected: [''],
    note: saying('control-character.do'),
  })

const furtherRemovals = (count: number, file: string): Diagnostic =>
  diagnostic({
    reason: saying('control-character.more', { count }),
    severity: 'warning',
    rule: 'control-character',
    file,
  })

/**
 * Take out the characters that cannot be published.
 * @returns the clean text, and a warning for each of the first 20 characters taken out, at its place in
 * the text as given, with one more for the rest.
 */
export const removeControls = (value: string, file: string): { value: string; messages: Diagnostic[] } => {
  const messages: Diagnostic[] = []
  let count = 0
  let line = 1
  let lineStart = 0
  const clean = value.replace(unpublishable, (found, offset: number) => {
    count += 1
    if (count > reported) return ''
    for (
      let end = value.indexOf('\n', lineStart);
      end >= 0 && end < offset;
      end = value.indexOf('\n', lineStart)
    ) {
      line += 1
      lineStart = end + 1
    }
    messages.push(removal(found, { line, column: offset - lineStart + 1, offset }, file))
    return ''
  })
  if (count > reported) messages.push(furtherRemovals(count - reported, file))
  return { value: clean, messages }
}
