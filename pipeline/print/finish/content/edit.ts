/** Bytes put into the place of others. */
export interface Edit {
  start: number
  end: number
  bytes: Uint8Array
}

/** A content stream with edits that do not overlap; of those at one place the order is kept. */
export const edited = (bytes: Uint8Array, edits: Edit[]): Uint8Array => {
  const parts: Uint8Array[] = []
  let last = 0
  for (const edit of edits.sort((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(bytes.subarray(last, edit.start), edit.bytes)
    last = edit.end
  }
  return Buffer.concat([...parts, bytes.subarray(last)])
}
