import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import { afterEach, describe, expect, it } from 'vitest'
import { openBrowser, type PrintBrowser } from './open.js'
import { documentUrl, serve } from './serve.js'

let browser: PrintBrowser | undefined
afterEach(() => browser?.close())

/** The leader of the browser's process group. */
const groupOf = (page: Page): number => page.browser().process()?.pid ?? 0

const isAlive = (group: number): boolean => {
  try {
    process.kill(-group, 0)
    return true
  } catch {
    return false
  }
}

const gone = async (group: number): Promise<boolean> => {
  for (let tries = 0; tries < 100 && isAlive(group); tries += 1) await wait(50)
  return !isAlive(group)
}

const title = async (page: Page, text = 'done'): Promise<string> => {
  await page.setContent(`<title>${text}</title>`)
  return page.title()
}

describe('a browser', () => {
  it('is not started before it is needed, nor left behind when it is closed', async () => {
    browser = openBrowser({}, process.env)
    const group = await browser.withTab('a.md', 20_000, async page => groupOf(page))
    expect(isAlive(group)).toBe(true)
    await browser.close()
    expect(await gone(group)).toBe(true)
  })

  it('does one work after the other in the same tab, each as in a new one', async () => {
    browser = openBrowser({ tabs: 1 }, process.env)
    let asked = 0
    const seen: Page[] = []
    const look = async (page: Page) => {
      seen.push(page)
      const found = await page.evaluate(() => ({
        url: location.href,
        body: document.body?.textContent,
        window: [innerWidth, innerHeight],
        isPrint: matchMedia('print').matches,
        left: Object.hasOwn(window, 'left'),
      }))
      page.on('request', () => {
        asked += 1
      })
      const { refused } = await serve(page, '<p>text<script>document.title = "run"</script>', [])
      await page.goto(documentUrl)
      await page.emulateMediaType('print')
      await page.setViewport({ width: 300, height: 40 })
      await page.evaluate(() => Object.assign(window, { left: true }))
      return { ...found, refused: refused.size }
    }
    const fresh = {
      url: 'about:blank',
      body: '',
      window: [800, 600],
      isPrint: false,
      left: false,
      refused: 0,
    }
    expect(await browser.withTab('a.md', 20_000, look)).toEqual(fresh)
    expect(await browser.withTab('b.md', 20_000, look)).toEqual(fresh)
    expect(new Set(seen).size).toBe(1)
    const before = asked
    const run = await browser.withTab('c.md', 20_000, async page => {
      seen.push(page)
      await page.setContent('<title>t</title><script>document.title = "run"</script>')
      return page.title()
    })
    expect(run).toBe('run')
    expect(asked).toBe(before)
    expect(new Set(seen).size).toBe(1)
  })

  it.each([
    ['failed', 20_000, true],
    ['might have taken long', 70_000, false],
  ])('closes the tab of work that %s', async (_, milliseconds, fails) => {
    browser = openBrowser({ tabs: 1 }, process.env)
    let first: Page | undefined
    const work = browser.withTab('a.md', milliseconds, async page => {
      first = page
      if (fails) throw new TypeError('own')
    })
    await work.catch(() => undefined)
    expect(await browser.withTab('b.md', 20_000, async page => page === first)).toBe(false)
    expect(first?.isClosed()).toBe(true)
  })

  it('that dies is replaced, and the work done once more', async () => {
    browser = openBrowser({}, process.env)
    const groups: number[] = []
    const work = async (page: Page): Promise<string> => {
      groups.push(groupOf(page))
      if (groups.length === 1) process.kill(-groupOf(page), 'SIGKILL')
      return title(page)
    }
    expect(await browser.withTab('a.md', 20_000, work)).toBe('done')
    expect(groups).toHaveLength(2)
    expect(await gone(groups[1] ?? 0)).toBe(true)
  })

  it.each([
    ['dies', 'SIGKILL', 20_000],
    ['hangs', 'SIGSTOP', 6_000],
  ] as const)('that %s twice is an error that says what to do', async (_, signal, patience) => {
    browser = openBrowser({}, process.env)
    const groups: number[] = []
    const work = async (page: Page): Promise<string> => {
      groups.push(groupOf(page))
      process.kill(-groupOf(page), signal)
      return title(page)
    }
    await expect(browser.withTab('a.md', patience, work)).rejects.toThrow(
      /^a\.md could not be printed: the browser failed twice .*duizhao doctor/,
    )
    expect(groups).toHaveLength(2)
    for (const group of groups) expect(await gone(group)).toBe(true)
  })

  it('that hangs is replaced, and the work done once more', async () => {
    browser = openBrowser({}, process.env)
    const groups: number[] = []
    const work = async (page: Page): Promise<string> => {
      groups.push(groupOf(page))
      if (groups.length === 1) process.kill(-groupOf(page), 'SIGSTOP')
      return title(page)
    }
    expect(await browser.withTab('a.md', 6_000, work)).toBe('done')
    for (const group of groups) expect(await gone(group)).toBe(true)
  })

  it('whose page crashes goes on with the others', async () => {
    browser = openBrowser({}, process.env)
    const crash = async (page: Page): Promise<string> => {
      await page.goto('chrome://crash').catch(() => undefined)
      return new Promise(() => undefined)
    }
    const outcomes = await Promise.allSettled([
      browser.withTab('bad.md', 20_000, crash),
      ...[1, 2, 3].map(number => browser?.withTab(`${number}.md`, 20_000, page => title(page, `${number}`))),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled'])
  })

  it('does not do work again that failed for a reason of its own', async () => {
    browser = openBrowser({}, process.env)
    let times = 0
    const work = async () => {
      times += 1
      throw new TypeError('own')
    }
    await expect(browser.withTab('a.md', 20_000, work)).rejects.toThrow('own')
    expect(times).toBe(1)
  })

  it('opens no more tabs at once than it may', async () => {
    browser = openBrowser({ tabs: 2 }, process.env)
    let now = 0
    let most = 0
    const work = async () => {
      now += 1
      most = Math.max(most, now)
      // Until a second tab has had the time to open, however slow the machine.
      for (let waited = 0; most < 2 && waited < 200; waited += 1) await wait(25)
      await wait(50)
      now -= 1
    }
    await Promise.all(Array.from({ length: 6 }, () => browser?.withTab('a.md', 20_000, work)))
    expect(most).toBe(2)
  })
})

/** Run a program that opens a browser, says its process group and profile, and waits. */
const program = async (how: string) => {
  const file = fileURLToPath(new URL('../../test/print/open-and-wait.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'jiti/register', file, how], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [said] = await once(child.stdout, 'data')
  const [group, profile] = String(said).trim().split(' ')
  return { child, group: Number(group), profile: profile ?? '' }
}

describe('a browser whose program', () => {
  it.each([['SIGINT'], ['SIGTERM'], ['SIGHUP']] as const)('ends by %s ends with it', async signal => {
    const { child, group, profile } = await program('wait')
    child.kill(signal)
    const [, by] = await once(child, 'exit')
    expect(by).toBe(signal)
    expect(await gone(group)).toBe(true)
    expect(existsSync(profile)).toBe(false)
  })

  it.each(['exit', 'throw'])('ends by %s ends with it', async how => {
    const { child, group, profile } = await program(how)
    await once(child, 'exit')
    expect(await gone(group)).toBe(true)
    expect(existsSync(profile)).toBe(false)
  })

  it('is killed ends with it', async () => {
    const { child, group } = await program('wait')
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(await gone(group)).toBe(true)
  })
})
