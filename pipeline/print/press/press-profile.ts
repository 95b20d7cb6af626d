import { SetupError } from '../../model/diagnostic.js'
import { type Saying, saying } from '../../model/messages/message.js'

/** The profile of a press: what its inks look like. */
export interface PressProfile {
  bytes: Uint8Array
  /** Its own name. */
  description: string
}

const signature = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map(offset => view.getUint8(at + offset)))

/** The text of the tag `desc`: ICC.1:2001-04 §6.5.17, in later versions ICC.1:2022 §10.15. */
const descriptionOf = (view: DataView): string => {
  for (let index = 0; index < view.getUint32(128); index += 1) {
    const tag = 132 + index * 12
    if (signature(view, tag) !== 'desc') continue
    const at = view.getUint32(tag + 4)
    const isUnicode = signature(view, at) === 'mluc'
    const start = isUnicode ? at + view.getUint32(at + 24) : at + 12
    const length = isUnicode ? view.getUint32(at + 20) : view.getUint32(at + 8) - 1
    const bytes = new Uint8Array(view.buffer, view.byteOffset + start, length)
    return new TextDecoder(isUnicode ? 'utf-16be' : 'latin1').decode(bytes)
  }
  return ''
}

const refuse = (path: string, what: Saying): never => {
  throw new SetupError(saying('press.profile', { path, what }))
}

/**
 * Read the profile of a press. ICC.1:2001-04 §6.1.
 * @param path for messages.
 * @throws SetupError when it is no profile of CMYK output.
 */
export const readPressProfile = (bytes: Uint8Array, path: string): PressProfile => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 132 || signature(view, 36) !== 'acsp') return refuse(path, saying('press.profile.none'))
  const [kind, space] = [signature(view, 12), signature(view, 16)]
  if (kind !== 'prtr' || space !== 'CMYK')
    return refuse(path, saying('press.profile.kind', { kind, space: space.trim() }))
  if (view.getUint32(0) !== bytes.length) return refuse(path, saying('press.profile.cut'))
  return { bytes, description: descriptionOf(view) }
}
