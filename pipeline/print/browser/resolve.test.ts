import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { saying } from '../../model/messages/message.js'
import { tell } from '../../model/messages/tell.js'
import { bundledBrowser } from './bundled.js'
import { launch } from './launch.js'
import { type Machine, thisMachine } from './machine.js'
import { resolveBrowser } from './resolve.js'

/** A machine with programs at some paths, each answering to --version. */
const machine = (programs: Record<string, string>, more: Partial<Machine> = {}): Machine => ({
  platform: 'linux',
  architecture: 'arm64',
  home: '/home/a',
  root: false,
  isExecutable: async path => path in programs,
  list: async () => [],
  run: async path => {
    const answer = programs[path] ?? ''
    if (answer.startsWith('!')) throw Object.assign(new Error('failed'), { stderr: answer.slice(1) })
    return answer
  },
  ...more,
})
const recent = 'Chromium 156.0.8078.79 built on Debian\n'
const environment = { PATH: '/usr/local/bin:/usr/bin' }

describe('the browser', () => {
  it('that the configuration names goes before that of the environment', async () => {
    const found = await resolveBrowser(
      { executablePath: '/a/chrome' },
      { ...environment, PUPPETEER_EXECUTABLE_PATH: '/b/chrome' },
      machine({ '/a/chrome': recent, '/b/chrome': recent }),
    )
    expect(found).toMatchObject({
      path: '/a/chrome',
      how: saying('browser.named', { name: 'browser.executablePath' }),
      version: '156.0.8078.79',
    })
  })

  it.each(['PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'])(
    'that %s names goes before that on the PATH',
    async name => {
      const programs = machine({ '/b/chrome': recent, '/usr/bin/chromium': recent })
      const found = await resolveBrowser({}, { ...environment, [name]: '/b/chrome' }, programs)
      expect(found).toMatchObject({ path: '/b/chrome', how: saying('browser.named', { name }) })
    },
  )

  it('that is named and does not work is an error, not a reason to take another', async () => {
    const programs = machine({ '/usr/bin/chromium': recent })
    await expect(resolveBrowser({ executablePath: '/a/chrome' }, environment, programs)).rejects.toThrow(
      'The browser named by browser.executablePath, /a/chrome, cannot be used: no program.',
    )
  })

  it('without a window goes before one with', async () => {
    const programs = machine({
      '/usr/local/bin/chromium': recent,
      '/usr/bin/chromium-headless-shell': recent,
    })
    const found = await resolveBrowser({}, environment, programs)
    expect(found).toMatchObject({ path: '/usr/bin/chromium-headless-shell', headless: 'shell' })
  })

  it('with a window is started without showing it', async () => {
    const found = await resolveBrowser({}, environment, machine({ '/usr/bin/google-chrome': recent }))
    expect(found).toMatchObject({ path: '/usr/bin/google-chrome', headless: true })
  })

  it('in the cache of Puppeteer is found, the newest first', async () => {
    const cache = '/home/a/.cache/puppeteer/chrome-headless-shell'
    const path = (version: string) =>
      `${cache}/${version}/chrome-headless-shell-linux64/chrome-headless-shell`
    const programs = machine(
      { [path('linux-131.0.1')]: recent, [path('linux-140.0.1')]: recent },
      { list: async folder => (folder === cache ? ['linux-131.0.1', 'linux-140.0.1'] : []) },
    )
    expect(await resolveBrowser({}, environment, programs)).toMatchObject({ path: path('linux-140.0.1') })
  })

  it.each([
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', {}],
    ['win32', 'C:\\Programs\\Google\\Chrome\\Application\\chrome.exe', { ProgramFiles: 'C:\\Programs' }],
  ])('is found on %s in its well-known place', async (platform, path, variables) => {
    const found = await resolveBrowser({}, variables, machine({ [path]: recent }, { platform }))
    expect(found.path).toBe(path)
  })

  it('that is too old, or is a stub, is passed over for the next', async () => {
    const programs = machine({
      '/usr/bin/chromium': 'Chromium 130.0.1.1',
      '/usr/bin/chromium-browser': '!This package moved to snap.\nmore',
      '/usr/bin/google-chrome': recent,
    })
    expect(await resolveBrowser({}, environment, programs)).toMatchObject({ path: '/usr/bin/google-chrome' })
  })

  it('that is missing is an error that lists what was tried and how to install one', async () => {
    const programs = machine({
      '/usr/bin/chromium': 'Chromium 130.0.1.1',
      '/usr/bin/microsoft-edge': '!no display',
    })
    await expect(resolveBrowser({}, environment, programs)).rejects.toThrow(
      /^No browser was found[\s\S]*chromium on the PATH: version 130\.0\.1\.1, 131 or later is needed[\s\S]*edge on the PATH: does not start: no display[\s\S]*apt install chromium-headless-shell/,
    )
  })

  it.each([
    [true, undefined, true],
    [false, undefined, false],
    [false, false, true],
    [true, true, false],
  ])('as root: %s, sandbox: %s, runs without the sandbox: %s', async (root, sandbox, without) => {
    const { args } = await resolveBrowser(
      { sandbox },
      environment,
      machine({ '/usr/bin/chromium': recent }, { root }),
    )
    expect(args.includes('--no-sandbox')).toBe(without)
    expect(args).toContain('--font-render-hinting=none')
  })
})

describe('the browser of npm', async () => {
  const cache = await mkdtemp(join(tmpdir(), 'duizhao-test-'))
  afterAll(() => rm(cache, { recursive: true }))
  const bare = { XDG_CACHE_HOME: cache }
  const empty = {
    ...thisMachine,
    isExecutable: async (path: string) => path.startsWith(cache) && thisMachine.isExecutable(path),
  }

  it('starts where there is no other, with libraries and fonts of its own', async () => {
    const resolved = await resolveBrowser({}, bare, empty)
    expect(tell(resolved.how)).toBe('from the package @sparticuz/chromium')
    const running = await launch(resolved)
    const page = await running.browser.newPage()
    await page.setContent('<p>text')
    expect((await page.pdf()).length).toBeGreaterThan(1000)
    await running.close()
  })

  it('links nothing but its own libraries and those of Node.js', async () => {
    const bundled = await bundledBrowser(empty, bare)
    const lines = execFileSync('ldd', [bundled?.path ?? ''], { env: bundled?.environment, encoding: 'utf8' })
    const foreign = [...lines.matchAll(/=> (\S+)/g)].flatMap(([, path = '']) =>
      path.startsWith(cache) ? [] : path,
    )
    const ofNode = /\/lib(c|m|dl|pthread|gcc_s|stdc\+\+|rt)\.so/
    expect(foreign.filter(path => !ofNode.test(path))).toEqual([])
  })

  it('is unpacked once, and leaves nothing half done', async () => {
    await Promise.all([bundledBrowser(empty, bare), bundledBrowser(empty, bare)])
    expect(await readdir(join(cache, 'duizhao'))).toEqual([expect.stringMatching(/^chromium-[\d.]+$/)])
  })
})
