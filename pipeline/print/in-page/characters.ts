/** Runs in the page. The characters of its text, each once. */
export const pageCharacters = (): string => [...new Set(document.body.textContent ?? '')].join('')

/** A character of the page, with what stands around it and the segment it belongs to. */
export interface CharacterPlace {
  character: string
  around: string
  segment: string | undefined
}

/** Runs in the page. Where each of some characters is seen first; what is hidden is passed over. */
export const placesOf = (characters: string[]): CharacterPlace[] => {
  // `prepareTags` has taken away those that nothing leads to.
  const idOf = (sentence: HTMLElement | null): string | undefined => sentence?.id || sentence?.dataset.id
  const sought = new Set(characters)
  const places: CharacterPlace[] = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (sought.size > 0 && texts.nextNode()) {
    const text = texts.currentNode.textContent ?? ''
    const parent = texts.currentNode.parentElement
    for (const character of new Set(text)) {
      if (!sought.has(character) || !parent?.checkVisibility()) continue
      sought.delete(character)
      const at = text.indexOf(character)
      const around = text.slice(Math.max(0, at - 12), at + character.length + 12).trim()
      places.push({ character, around, segment: idOf(parent.closest<HTMLElement>('.s')) })
    }
  }
  return places
}
