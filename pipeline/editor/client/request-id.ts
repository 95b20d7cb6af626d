/** A name for a request that no other has. `crypto.randomUUID` is only there on this machine itself, not in its network. */
export const requestId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')
