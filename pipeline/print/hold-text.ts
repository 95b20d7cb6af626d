/**
 * Hold a document back from the beginning: it is not laid out (`styles/fit.css`) until its fonts are there and its lines are known.
 * @returns the HTML, with an attribute on its body that `fit` takes away.
 */
export const holdText = (html: string): string => html.replace('<body ', '<body data-held="all" ')

/** Runs in the page. All is laid out but the running text. */
export const holdLines = (): void => document.body.setAttribute('data-held', '')

/** Runs in the page. Ends what `holdText` has begun. */
export const releaseText = (): void => document.body.removeAttribute('data-held')
