import { conversionExcuses } from './excuses/dropped-conversion.js'
import type { Excuse } from './excuses/excuse.js'
import { knownNumbers } from './excuses/known.js'
import { listExcuses } from './excuses/lists.js'
import { nameExcuses } from './excuses/names.js'
import { periodExcuses } from './excuses/periods.js'
import { rateExcuses } from './excuses/rates.js'
import { relativeDates } from './excuses/relative-dates.js'
import { repetitions } from './excuses/repeated.js'
import { wordExcuses } from './excuses/words.js'

/** Why a figure without a partner may be right all the same: the first reason that holds is enough. */
export const excuses: readonly Excuse[] = [
  ...repetitions,
  ...nameExcuses,
  ...wordExcuses,
  ...relativeDates,
  ...periodExcuses,
  ...rateExcuses,
  ...conversionExcuses,
  ...listExcuses,
  ...knownNumbers,
]
