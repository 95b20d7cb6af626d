import { type Key, saying, type Values } from '../../model/messages/message.js'
import { tell } from '../../model/messages/tell.js'
import type { Look } from './look.js'

/** A sentence of the catalogues in the language of a look. */
export const said = <K extends Key>(
  { language }: Pick<Look, 'language'>,
  key: K,
  ...values: Values<K>
): string => tell(saying(key, ...values), language)
