/** Whether the server cannot be reached, as far as this window knows. */
let is = false

export const isOffline = (): boolean => is

/** @returns whether it was otherwise. */
export const setOffline = (now: boolean): boolean => {
  const isNew = now !== is
  is = now
  return isNew
}
