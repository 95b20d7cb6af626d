/** Where each of several things stands, by its id. */
export const placesOf = (things: readonly { id: string }[]): Map<string, number> => {
  const places = new Map<string, number>()
  things.forEach(({ id }, place) => {
    places.set(id, place)
  })
  return places
}
