import { type Message, saying } from './messages/message.js'
import { tell } from './messages/tell.js'
/** A JSON value with the offset at which it begins. Objects keep every member, repeated keys too. */
export type JsonNode =
  | { type: 'string'; value: string; offset: number }
  | { type: 'other'; value: number | boolean | null; offset: number }
  | { type: 'array'; items: JsonNode[]; offset: number }
  | { type: 'object'; members: JsonMember[]; offset: number }

/** One member of an object. */
export interface JsonMember {
  key: string
  /** Where the key begins. */
  offset: number
  value: JsonNode
}

/** Where a text stops being JSON. */
export class JsonSyntaxError extends Error {
  constructor(
    /** What was expected there. */
    readonly expected: Message,
    readonly offset: number,
  ) {
    super(`expected ${tell(expected)}`)
  }
}

/** Deeper nesting than any file of ours has: refused, so that nothing exhausts the call stack. */
const deepest = 32

const space = /[ \t\r\n]*/y
const stringToken = /"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const otherToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** A reader that goes through a text once. */
class Reader {
  private at = 0

  constructor(private readonly text: string) {}

  private skipSpace(): void {
    space.lastIndex = this.at
    space.test(this.text)
    this.at = space.lastIndex
  }

  private token(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0]
    if (found !== undefined) this.at += found.length
    return found
  }

  private accept(mark: string): boolean {
    this.skipSpace()
    if (this.text[this.at] !== mark) return false
    this.at += 1
    return true
  }

  private expect(mark: string, expected: Message = saying('json.mark', { mark })): void {
    if (!this.accept(mark)) throw new JsonSyntaxError(expected, this.at)
  }

  private string(expected: Message): { value: string; offset: number } {
    this.skipSpace()
    const offset = this.at
    const token = this.token(stringToken)
    if (token === undefined) throw new JsonSyntaxError(expected, offset)
    return { value: JSON.parse(token) as string, offset }
  }

  private members(depth: number): JsonMember[] {
    const members: JsonMember[] = []
    if (this.accept('}')) return members
    do {
      const key = this.string(saying('json.key'))
      this.expect(':')
      members.push({ key: key.value, offset: key.offset, value: this.value(depth + 1) })
    } while (this.accept(','))
    this.expect('}', saying('json.marks', { mark: ',', other: '}' }))
    return members
  }

  private items(depth: number): JsonNode[] {
    const items: JsonNode[] = []
    if (this.accept(']')) return items
    do items.push(this.value(depth + 1))
    while (this.accept(','))
    this.expect(']', saying('json.marks', { mark: ',', other: ']' }))
    return items
  }

  private value(depth: number): JsonNode {
    this.skipSpace()
    const offset = this.at
    if (depth > deepest) throw new JsonSyntaxError(saying('json.depth', { depth: deepest }), offset)
    if (this.accept('{')) return { type: 'object', members: this.members(depth), offset }
    if (this.accept('[')) return { type: 'array', items: this.items(depth), offset }
    if (this.text[offset] === '"') return { type: 'string', ...this.string(saying('json.string')) }
    const token = this.token(otherToken)
    if (token === undefined) throw new JsonSyntaxError(saying('json.value'), offset)
    return { type: 'other', value: JSON.parse(token) as number | boolean | null, offset }
  }

  whole(): JsonNode {
    const value = this.value(0)
    this.skipSpace()
    if (this.at < this.text.length) throw new JsonSyntaxError(saying('json.end'), this.at)
    return value
  }
}

/**
 * Parse JSON (RFC 8259) with places and repeated keys, which `JSON.parse` hides.
 * @throws JsonSyntaxError with the offset where the text stops being JSON.
 */
export const parseJsonTree = (text: string): JsonNode => new Reader(text).whole()
