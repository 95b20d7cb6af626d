import { primary } from '../../../model/language.js'
import type { Side } from './excuses/excuse.js'

const months =
  'January|February|April|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Apr\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.'

/** Where a figure was taken out of a sentence that goes on without it: “On the , it …”, “(, more than half)”, “on November in”. */
const holes: Readonly<Record<string, RegExp>> = {
  en: new RegExp(
    `\\b(?:[Oo]n the|[Ii]n the|[Bb]y the|[Oo]f the|than|about|nearly|over) +[,.;)]|\\b[Oo]n the (?:to|and) the\\b|\\([,;]|“[A-Z][a-z]+ ”|\\b[Oo]n (?:${months})(?: (?:in|at|by|with|for|to|that)\\b| +[,.;])|\\b(?:${months}) wire\\b|\\bbetween and\\b|\\b(?:a|the) (?:-[a-z]|(?:ft|km|kg|cm)\\b)`,
  ),
}

/** The target says in its grammar that something is gone: then no figure of the source is told elsewhere. */
export const hasHole = ({ text, language }: Side): boolean => holes[primary(language)]?.test(text) ?? false
