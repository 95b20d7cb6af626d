import { type Diagnostic, type DiagnosticSpec, diagnostic } from './diagnostic.js'
import { type JsonMember, type JsonNode, JsonSyntaxError, parseJsonTree } from './json-tree.js'

const conflict = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/m

/** What is found wrong in one JSON file, with lines. */
export class JsonProblems {
  readonly diagnostics: Diagnostic[] = []
  /** Something could not be read: writing the file again would lose it. */
  damaged = false

  constructor(
    private readonly text: string,
    private readonly file: string,
  ) {}

  private place(offset: number): { line: number; column: number; offset: number } {
    const before = this.text.slice(0, offset)
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n'), offset }
  }

  /** An error: the file must not be written until somebody has mended it. */
  damage(offset: number, spec: Pick<DiagnosticSpec, 'reason' | 'note' | 'actual' | 'segment'>): void {
    this.damaged = true
    this.say('error', offset, spec)
  }

  /** Something to know; nothing is lost. */
  remark(offset: number, spec: Pick<DiagnosticSpec, 'reason' | 'note' | 'segment'>): void {
    this.say('info', offset, spec)
  }

  private say(
    severity: DiagnosticSpec['severity'],
    offset: number,
    spec: Pick<DiagnosticSpec, 'reason' | 'note' | 'actual' | 'segment'>,
  ): void {
    const place = this.place(offset)
    this.diagnostics.push(diagnostic({ severity, rule: 'translation-file', file: this.file, place, ...spec }))
  }

  private parse(text: string): JsonNode | undefined {
    const marker = conflict.exec(text)
    if (marker) {
      this.damage(marker.index, {
        reason: 'Unexpected conflict marker of git, expected JSON',
        actual: marker[0].trim(),
        note: 'Choose between the two sides and delete the lines with <<<<<<<, ======= and >>>>>>>. “duizhao init --git” installs a merge driver that merges these files by segment.',
      })
      return undefined
    }
    try {
      return parseJsonTree(text)
    } catch (error) {
      if (!(error instanceof JsonSyntaxError)) throw error
      const found = text[error.offset]
      this.damage(error.offset, {
        reason: `Unexpected ${found === undefined ? 'end of file' : `“${found}”`}, expected ${error.expected}`,
        note: 'The file is left as it is until it is valid JSON again.',
      })
      return undefined
    }
  }

  /** The file's value; undefined when it is not JSON. A byte order mark is ignored. */
  root(): JsonNode | undefined {
    const text = this.text.startsWith('\uFEFF') ? ` ${this.text.slice(1)}` : this.text
    if (text !== this.text)
      this.say('warning', 0, {
        reason: 'Unexpected byte order mark, expected plain UTF-8',
        note: 'It is ignored, and left out when the file is written again: “duizhao extract” does so.',
      })
    return this.parse(text)
  }

  /** The members of an object; a key that stands twice, or that no object may have, is damage. */
  unique(node: JsonNode, what: string): JsonMember[] {
    if (node.type !== 'object') {
      this.damage(node.offset, { reason: `Unexpected ${kindOf(node)}, expected ${what} to be an object {…}` })
      return []
    }
    const first = new Map<string, JsonMember>()
    for (const member of node.members) {
      const { key, offset } = member
      if (key === '__proto__') {
        this.damage(offset, { reason: 'Unexpected key “__proto__”, expected the id of a segment' })
      } else if (first.has(key)) {
        const line = this.place(first.get(key)?.offset ?? 0).line
        this.damage(offset, {
          reason: `Unexpected key “${key}” a second time, expected each key once`,
          note: `It stands first on line ${line}. Keep one of the two.`,
          segment: key,
        })
      } else first.set(key, member)
    }
    return [...first.values()]
  }
}

const kinds = { array: 'list […]', object: 'object {…}', string: 'text' } as const

/** What a value is, for a message: `list […]`, `number 3`. */
export const kindOf = (node: JsonNode): string =>
  node.type === 'other' ? `${JSON.stringify(node.value)}` : kinds[node.type]
