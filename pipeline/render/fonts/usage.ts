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
  // Chinese emphasis is dots, but Latin words in it are slanted.
  if (kind === 'han' && role === 'emphasis') {
    const words = text.replace(/[^\u0020-\u024F’]/g, '')
    if (words) addRun(usage, { language: 'en', role, text: words, ...(segment ? { segment } : {}) })
  }
  const name = `${kind} ${role}`
  const used: UsedCharacters = usage.get(name) ?? { script: kind, role, characters: new Map() }
  usage.set(name, used)
  for (const character of text) {
    if (!used.characters.has(character)) used.characters.set(character, segment)
  }
}

/** Kinds of mdast nodes that have a face of their own. */
const ownFaces: Record<string, Role> = { inlineCode: 'code', translatorNote: 'note' }

/**
 * Those that lend one to what they hold. What is around shows through: emphasis in a bold sentence is bold in Chinese, which has no
 * italic, and a title stands in the contents without its emphasis.
 */
const lentFaces: Record<string, Role> = { emphasis: 'emphasis', strong: 'strong' }

type Add = (role: Role, text: string) => void

const facesIn = ({ type }: Nodes, around: readonly Role[]): readonly Role[] => {
  const own = ownFaces[type]
  if (own) return [own]
  const lent = lentFaces[type]
  return lent ? [...around, lent] : around
}

const addNodes = (nodes: readonly Nodes[], around: readonly Role[], add: Add): void => {
  for (const node of nodes) {
    const roles = facesIn(node, around)
    if ('value' in node && typeof node.value === 'string') for (const role of roles) add(role, node.value)
    else if ('alt' in node && typeof node.alt === 'string') for (const role of roles) add(role, node.alt)
    if ('children' in node) addNodes(node.children, roles, add)
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
        addNodes(target?.children ?? segment.children, [role], (found, text) =>
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
