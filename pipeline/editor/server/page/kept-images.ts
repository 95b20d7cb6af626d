import { keepNewest } from '../../../model/keep-newest.js'
import type { Asset } from '../assets.js'

/** Pictures of the pages that are shown, by the name the page calls them: no path of the disk is ever asked for. */
export interface KeptImages {
  keep(path: string, image: Asset): void
  find(path: string): Asset | undefined
}

/** The largest number of pictures that are kept; the oldest go first. */
const most = 200

export const keptImages = (): KeptImages => {
  const known = new Map<string, Asset>()
  return {
    keep: (path, image) => {
      known.delete(path)
      known.set(path, image)
      keepNewest(known, most)
    },
    find: path => known.get(path),
  }
}
