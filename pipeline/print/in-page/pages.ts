/** Runs in the page. From now on what is laid out on the screen stands in columns that are the pages (styles/pages.css). */
export const beginPages = (): void => document.documentElement.classList.add('as-columns')

/** Runs in the page. What follows is print alone: for the screen nothing is laid out any more. */
export const hidePages = (): void => document.documentElement.classList.add('on-paper')

/** Runs in the page. Takes back `hidePages`. */
export const showPages = (): void => document.documentElement.classList.remove('on-paper')
