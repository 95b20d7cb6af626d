/** Before a name: never the end of a sentence. */
export const titles = new Set(
  'mr mrs ms mx dr prof gen col lt sgt capt cmdr adm maj gov sen rep rev fr hon pres st mme mlle messrs mt ft'.split(
    ' ',
  ),
)

/** Between words: never the end of a sentence. */
export const connecting = new Set('e.g eg i.e ie cf vs v viz ca approx incl excl esp resp'.split(' '))

/** Before a figure: `No. 5`, `Fig. 3`, `Jan. 1`; else a word like any other. */
export const beforeFigure = new Set(
  'no nos fig figs vol vols p pp ch chap sec sect art eq eqs ref refs tab para op ser jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
)

/** May end a sentence or stand inside it: what comes next decides. */
export const either = new Set(
  'etc inc ltd co corp jr sr bros dept univ assn est al ed eds ave blvd rd jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
)

/** Words that begin a sentence far more often than a name: after `the U.S.` they tell a new sentence. */
export const starters = new Set(
  'the a an this that these those he she it they we you i his her its their our my there here in on at by for from with to of as and but or so yet if when while since after before although though because however moreover meanwhile then thus what who why how where which not no yes all some many most both each every one two'.split(
    ' ',
  ),
)
