/** Runs in the page. Loads all fonts of the document: what is held back asks for none. Those that cannot be read are told by `inspect`. */
export const loadFonts = async (): Promise<void> => {
  await Promise.all([...document.fonts].map(face => face.load().catch(() => undefined)))
}
