import type { Nodes, Parents } from 'mdast'
import type { Bilingual } from '../../model/document.js'
import { type LanguageTag, script } from '../../model/language.js'
import type { Segment } from '../../model/segment.js'
import { type FaceScript, faceScript, type Role } from './faces.js'

/** The characters of one kind of text, each with the segment that has it first. */
export interface UsedCharacters {
  script: FaceScript
  role: Role
  characters: Map<string, string | undefined>
}

/** The characters of a page by script and role: `han text`. */
export type Usage = Map<string, UsedCharacters>

/** A text and what it is for. */
export interface Run {
  language: LanguageTag
  role: Role
  text: string
  segment?: string
}

/** Count a run's characters in. A language without faces of ours counts for nothing. */
export const addRun = (usage: Usage, { language, role, text, segment }: Run): void => {
  // Code is set in the Latin face first, whatever the language around it.
  const kind = role === 'code' ? 'latin' : faceScript(script(language))
  if (!kind) return
  const name = `${kind} ${role}`
  const used: UsedCharacters = usage.get(name) ?? { script: kind, role, characters: new Map() }
  usage.set(name, used)
  for (const character of text) {
    if (!used.characters.has(character)) used.characters.set(character, segment)
  }
}

/** Kinds of mdast nodes that change the face. */
const faceChanges: Record<string, Role> = {
  emphasis: 'emphasis',
  strong: 'strong',
  inlineCode: 'code',
  translatorNote: 'note',
}

type Add = (role: Role, text: string) => void

const addNodes = (nodes: readonly Nodes[], role: Role, add: Add): void => {
  for (const node of nodes) {
    if ('value' in node && typeof node.value === 'string') add(faceChanges[node.type] ?? role, node.value)
    else if ('alt' in node && typeof node.alt === 'string') add(role, node.alt)
    if ('children' in node) addNodes(node.children, faceChanges[node.type] ?? role, add)
  }
}

/** Where the text of a segment shows, by its role; what is in a heading shows in the contents, too. */
const rolesOf = (segment: Segment, field: string | undefined): Role[] => {
  if (field === 'title') return ['title', 'interface', 'text']
  if (field !== undefined) return ['interface', 'text']
  if (segment.role === 'heading') return ['strong', 'text']
  if (segment.role === 'footnote' || segment.role === 'caption') return ['note']
  if (segment.role === 'tableCell') return ['text', 'interface']
  return ['text']
}

const fieldNames = (document: Bilingual): Map<Segment, string> =>
  new Map(
    document.fields.flatMap(({ name, values }) =>
      values.flat().map((segment): [Segment, string] => [segment, name]),
    ),
  )

/** Whatever stands outside of segments: code, cells that are carried over. */
const carriedOver = (node: Nodes | Parents, add: Add): void => {
  if (node.type === 'segment' || node.type === 'yaml') return
  if ('value' in node) add(node.type === 'code' ? 'code' : 'text', node.value)
  if ('children' in node) for (const child of node.children) carriedOver(child, add)
}

/** The characters of a document in some languages: the source's and those of targets. */
export const usageOf = (document: Bilingual, languages: readonly LanguageTag[]): Usage => {
  const usage: Usage = new Map()
  const fields = fieldNames(document)
  for (const segment of document.segments) {
    const roles = rolesOf(segment, fields.get(segment))
    for (const language of languages) {
      const target = language === document.language ? undefined : segment.targets[language]
      const real = target?.language ?? document.language
      for (const role of roles) {
        addNodes(target?.children ?? segment.children, role, (found, text) =>
          addRun(usage, { language: real, role: found, text, segment: segment.id }),
        )
      }
    }
  }
  for (const language of languages) {
    carriedOver(document.tree, (role, text) => addRun(usage, { language, role, text }))
  }
  return usage
}
