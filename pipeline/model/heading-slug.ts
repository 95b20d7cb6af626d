/**
 * The name of a heading in links, as GitHub and most editors make it: small letters, no punctuation, hyphens for spaces.
 * `一、总 论` → `一总-论`.
 */
export const headingSlug = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')

/** The names of headings in their order: of those that are alike the second ends in `-1`, the third in `-2`. */
export const headingSlugs = (texts: readonly string[]): string[] => {
  const taken = new Set<string>()
  return texts.map(text => {
    const slug = headingSlug(text)
    let name = slug
    for (let count = 1; taken.has(name); count += 1) name = `${slug}-${count}`
    taken.add(name)
    return name
  })
}
