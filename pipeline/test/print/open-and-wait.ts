// Run by tests: opens a browser, says its process group and profile, then ends as its argument says.
import { openBrowser } from '../../print/browser/open.js'

const ends: Record<string, () => void> = {
  exit: () => process.exit(3),
  throw: () => {
    throw new Error('thrown')
  },
  wait: () => undefined,
}

const browser = openBrowser({}, process.env)
await browser.withTab('a.md', 20_000, async page => {
  const child = page.browser().process()
  const profile = child?.spawnargs.find(argument => argument.startsWith('--user-data-dir='))?.split('=')[1]
  process.stdout.write(`${child?.pid} ${profile}\n`)
  setTimeout(ends[process.argv[2] ?? 'wait'] ?? ends.wait ?? (() => undefined), 100)
  await new Promise(() => undefined)
})
