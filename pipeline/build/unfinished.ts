import type { Policy } from '../config.js'
import { type Diagnostic, diagnostic } from '../model/diagnostic.js'
import type { Bilingual } from '../model/document.js'
import type { LanguageTag } from '../model/language.js'
import { saying } from '../model/messages/message.js'
import type { Segment } from '../model/segment.js'

const beginning = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text)

const unfinished = (
  document: Bilingual,
  segment: Segment,
  language: LanguageTag,
  kind: 'stale' | 'untranslated',
): Diagnostic =>
  diagnostic({
    reason: saying(`${kind}.refused`, { language, text: beginning(segment.text) }),
    severity: 'error',
    rule: kind,
    file: document.path,
    place: segment.position,
    segment: segment.id,
    note: saying('refused.because', { kind }),
  })

/** Errors for what the publisher does not want published: stale or missing translations. */
export const refuseUnfinished = (
  document: Bilingual,
  policies: Readonly<Record<LanguageTag, Policy>>,
): Diagnostic[] =>
  document.targetLanguages.flatMap(language => {
    const policy = policies[language]
    return document.segments.flatMap(segment => {
      const target = segment.targets[language]
      if (!target)
        return policy?.untranslated === 'fail'
          ? [unfinished(document, segment, language, 'untranslated')]
          : []
      return target.stale && policy?.stale === 'fail'
        ? [unfinished(document, segment, language, 'stale')]
        : []
    })
  })
