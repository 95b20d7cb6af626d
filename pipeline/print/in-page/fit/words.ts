/**
 * Runs in the page. The words of letters alone, by the language they stand in, each once: those that can perhaps be
 * divided. Languages are those that `<body data-hyphenate="en fr">` names.
 */
export const wordsToDivide = (): Record<string, string[]> => {
  const wanted = new Set((document.body.dataset.hyphenate ?? '').split(' ').filter(Boolean))
  const found = new Map<string, Set<string>>()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const languageOf = new Map<Element, string>()
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!parent) continue
    const language = languageOf.get(parent) ?? parent.closest('[lang]')?.getAttribute('lang') ?? ''
    languageOf.set(parent, language)
    if (!wanted.has(language)) continue
    const words = found.get(language) ?? new Set()
    for (const [word] of (node.textContent ?? '').matchAll(/\p{L}{5,}/gu)) words.add(word)
    found.set(language, words)
  }
  return Object.fromEntries([...found].map(([language, words]) => [language, [...words]]))
}
