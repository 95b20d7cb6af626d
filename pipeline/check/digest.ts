/** The primes of two 32-bit hashes that go over a text together: FNV-1a's, and one of another kind (0x85ebca6b). */
const primes = [0x01000193, 0x85ebca6b] as const
/** Of the second hash as many bits as a number holds beside the 32 of the first. */
const spare = 11

/**
 * A number of 53 bits for a text, to look texts up by without keeping them: of 100,000 texts two share one with a chance of
 * one in two million, so whoever looks up compares what is found.
 */
export const digest = (text: string): number => {
  let [first, second] = [0x811c9dc5, 0x9747b28c]
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    first = Math.imul(first ^ sign, primes[0])
    second = Math.imul((second << 13) | (second >>> 19), primes[1]) + sign
  }
  return (second >>> spare) * 2 ** 32 + (first >>> 0)
}
