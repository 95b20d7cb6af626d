/** What is sent to the server. It can be cloned: the page sends it, or its worker does. */
export interface Letter {
  /** Below `api/`. */
  path: string
  options: Pick<RequestInit, 'method' | 'body'> & { headers: Record<string, string> }
  /** How long the answer is waited for, in milliseconds. */
  within: number
}

/** What the server answers. */
export interface Answer {
  status: number
  text: string
}

/** Ends with the answer; it rejects where none came in time. */
export type Carrier = (letter: Letter) => Promise<Answer>

export const carry: Carrier = async ({ path, options, within }) => {
  const reply = await fetch(`api/${path}`, { ...options, signal: AbortSignal.timeout(within) })
  return { status: reply.status, text: await reply.text() }
}
