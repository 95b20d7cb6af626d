// A program for fault tests: `write-file.ts FILE BYTES` writes so many bytes and says what came of it.
import { writeWhole } from '../../node/write.js'

const [file = '', bytes = '0'] = process.argv.slice(2)
// Without a listener the signal for “file too large” ends the program before the system's error is seen.
process.on('SIGXFSZ', () => undefined)
await writeWhole(file, new Uint8Array(Number(bytes)).fill(0x61)).then(
  () => console.log('written'),
  error => console.log(error.message),
)
