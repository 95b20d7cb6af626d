/** Schemes a link may have. Everything else (`javascript:`, `data:`, `vbscript:`, `file:` …) loses its link. */
export const linkSchemes = ['http', 'https', 'mailto', 'tel', 'xmpp', 'irc', 'ircs'] as const

const safeScheme = new RegExp(`^(?:${linkSchemes.join('|')}):`, 'i')

/** What browsers leave out before they read an address: white space and controls. URL Standard §4.4. */
const bare = (url: string): string => url.replace(/[\0- \u007F-\u009F\u00A0\u2028\u2029\uFEFF]+/g, '')

const hasScheme = (url: string): boolean => /^[^/?#\\]*:/.test(url)

/** Whether a link may lead to an address: a known scheme, or none. */
export const isSafeLink = (url: string): boolean => {
  const address = bare(url)
  return safeScheme.test(address) || !hasScheme(address)
}

/** Whether a picture lies beside the page: no scheme, no other host. No request leaves the site. */
export const isLocal = (url: string): boolean => {
  const address = bare(url)
  return !hasScheme(address) && !/^[/\\]{2}/.test(address)
}
