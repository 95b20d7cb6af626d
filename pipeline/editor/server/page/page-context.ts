import type { Config } from '../../../config.js'
import type { Effects } from '../../../model/effects.js'
import type { Labels } from '../../../model/labels.js'
import type { KeptImages } from './kept-images.js'

/** What pages are made with. */
export interface PageContext {
  config: Config
  effects: Effects
  labels: Labels
  images: KeptImages
}
