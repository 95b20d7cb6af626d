/** A regular file of an archive. */
export interface TarFile {
  path: string
  bytes: Uint8Array
  executable: boolean
}

const block = 512
const text = (bytes: Buffer, start: number, length: number): string =>
  bytes.toString('utf8', start, start + length).split('\0', 1)[0] ?? ''
const octal = (bytes: Buffer, start: number, length: number): number =>
  Number.parseInt(text(bytes, start, length).trim() || '0', 8)

/**
 * The regular files of a ustar archive (POSIX.1-2017, pax, “ustar Interchange Format”): header blocks of
 * 512 bytes, name at 0, mode at 100, size at 124, type at 156. Enough for an archive of our own dependency.
 */
export function* readTar(archive: Uint8Array): Generator<TarFile> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  for (let at = 0; at + block <= bytes.length && bytes[at] !== 0; ) {
    const size = octal(bytes, at + 124, 12)
    const type = text(bytes, at + 156, 1)
    const start = at + block
    if (type === '0' || type === '') {
      yield {
        path: text(bytes, at, 100),
        bytes: bytes.subarray(start, start + size),
        executable: (octal(bytes, at + 100, 8) & 0o100) !== 0,
      }
    }
    at = start + Math.ceil(size / block) * block
  }
}
