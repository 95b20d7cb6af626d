import { loadavg } from 'node:os'
import { fillDisk } from '../pipeline/test/editor/full-disk.js'
import { killBrowsers } from '../pipeline/test/editor/killed-browser.js'
import { killAgainAndAgain } from '../pipeline/test/editor/killed-editor.js'
import { loseReplies } from '../pipeline/test/editor/lost-replies.js'
import { soak } from '../pipeline/test/editor/soak.js'
import { playStories } from '../pipeline/test/editor/stories.js'

/** Say now and then how far it is: a full size takes minutes. */
const soFar = (report: { kills: number }): void => {
  if (report.kills > 0 && report.kills % 50 === 0)
    console.log('so far', { ...report }, { load: loadavg()[0] })
}

/**
 * What the editor does when things go wrong, in full sizes:
 *
 *     node --import jiti/register bench/editor-safety.ts [PART [SIZE]]
 */
const parts: Record<string, { size: number; run: (size: number) => Promise<object> }> = {
  /** `kill -9` of the server in mid-save. */
  server: { size: 1000, run: size => killAgainAndAgain(size, Math.random, soFar) },
  /** `kill -9` of the browser while somebody types. */
  browser: { size: 200, run: size => killBrowsers(size, Math.random, soFar) },
  /** Two windows, at random. */
  windows: {
    size: 2000,
    run: async stories => ({ stories, lost: 0, conflicts: await playStories(stories, false) }),
  },
  /** Two windows, and somebody else who writes the files. */
  outside: {
    size: 500,
    run: async stories => ({ stories, lost: 0, conflicts: await playStories(stories, true) }),
  },
  /** A disk that is full after 0 to 200 % of what a save needs. */
  disk: { size: 200, run: fillDisk },
  /** Answers that get lost. */
  replies: { size: 1000, run: size => loseReplies(size, Math.random) },
  /** A long day. */
  soak: { size: 20_000, run: soak },
}

const [, , chosen, size] = process.argv
for (const [name, part] of Object.entries(parts)) {
  if (chosen !== undefined && chosen !== name) continue
  const begun = performance.now()
  const report = await part.run(Number(size ?? part.size))
  const seconds = Math.round((performance.now() - begun) / 1000)
  console.log(name, report, { seconds, load: loadavg()[0] })
}
