/** Act when the page has nothing else to do, or after so many milliseconds at the latest. Not every browser tells. */
export const whenIdle = (act: () => void, latest: number): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: latest })
  else setTimeout(act, 0)
}
