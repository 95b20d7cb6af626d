import { type Diagnostic, type DiagnosticSpec, diagnostic } from './diagnostic.js'
import { type JsonMember, type JsonNode, JsonSyntaxError, parseJsonTree } from './json-tree.js'
import { type Saying, saying } from './messages/message.js'

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
        reason: saying('json.conflict'),
        actual: marker[0].trim(),
        note: saying('json.conflict.do'),
      })
      return undefined
    }
    try {
      return parseJsonTree(text)
    } catch (error) {
      if (!(error instanceof JsonSyntaxError)) throw error
      const token = text[error.offset]
      const { expected: wanted } = error
      this.damage(error.offset, {
        reason:
          token === undefined
            ? saying('json.syntax.end', { wanted })
            : saying('json.syntax', { token, wanted }),
        note: saying('json.syntax.do'),
      })
      return undefined
    }
  }

  /** The file's value; undefined when it is not JSON. A byte order mark is ignored. */
  root(): JsonNode | undefined {
    const text = this.text.startsWith('\uFEFF') ? ` ${this.text.slice(1)}` : this.text
    if (text !== this.text)
      this.say('warning', 0, {
        reason: saying('json.bom'),
        note: saying('json.bom.do'),
      })
    return this.parse(text)
  }

  /** The members of an object; a key that stands twice, or that no object may have, is damage. */
  unique(node: JsonNode, what: Saying): JsonMember[] {
    if (node.type !== 'object') {
      this.damage(node.offset, { reason: saying('state.object', { kind: kindOf(node), what }) })
      return []
    }
    const first = new Map<string, JsonMember>()
    for (const member of node.members) {
      const { key, offset } = member
      if (key === '__proto__') {
        this.damage(offset, { reason: saying('json.proto') })
      } else if (first.has(key)) {
        const line = this.place(first.get(key)?.offset ?? 0).line
        this.damage(offset, {
          reason: saying('json.twice', { key }),
          note: saying('json.twice.do', { line }),
          segment: key,
        })
      } else first.set(key, member)
    }
    return [...first.values()]
  }
}

const kinds = { array: 'json.list', object: 'json.object', string: 'json.text' } as const

/** What a value is, for a message: `list […]`, `number 3`. */
export const kindOf = (node: JsonNode): Saying =>
  node.type === 'other'
    ? saying('json.other', { value: JSON.stringify(node.value) })
    : saying(kinds[node.type])
