import { ageOrAgo } from './wordings/age-or-ago.js'
import { beforeOrAfter } from './wordings/before-or-after.js'
import { byOrTo } from './wordings/by-or-to.js'
import { compared } from './wordings/compared.js'
import { era } from './wordings/era.js'
import { hemisphere } from './wordings/hemisphere.js'
import { partOfPeriod } from './wordings/part-of-period.js'
import { pastOrNext } from './wordings/past-or-next.js'
import { perShare } from './wordings/per-share.js'
import { sinceOrUntil } from './wordings/since-or-until.js'
import { toldOf } from './wordings/told-of.js'
import { way } from './wordings/way.js'
import type { WordingCheck } from './wordings/wording.js'

/** Words beside a figure that may say another thing than those of the source. A new case is a file and a row. */
export const wordings: readonly WordingCheck[] = [
  partOfPeriod,
  byOrTo,
  compared,
  era,
  hemisphere,
  ageOrAgo,
  perShare,
  toldOf,
  way,
  beforeOrAfter,
  pastOrNext,
  sinceOrUntil,
]
