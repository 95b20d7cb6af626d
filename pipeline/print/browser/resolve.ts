import { SetupError } from '../../model/diagnostic.js'
import { type Saying, saying } from '../../model/messages/message.js'
import { bundledBrowser } from './bundled.js'
import { type Machine, thisMachine } from './machine.js'
import { type Place, places } from './places.js'

/** A browser that can print, and how it was found. */
export interface ResolvedBrowser {
  path: string
  /** `named by browser.executablePath`, `on the PATH`, … */
  how: Saying
  /** `156.0.8078.79`; undefined where a browser cannot be asked without opening a window (Windows). */
  version: string | undefined
  /** How Puppeteer starts it: `shell` is the small browser without a window. */
  headless: 'shell' | true
  args: string[]
  /** The variables it is started with. */
  environment: Record<string, string | undefined>
}

/** What the user may choose. */
export interface BrowserChoice {
  /** Path of a browser; goes before everything else. */
  executablePath?: string | undefined
  /** Run without Chromium's sandbox. Default: only as root, where the sandbox cannot run. */
  sandbox?: boolean | undefined
}

/** Margin boxes of `@page` came with Chromium 131 (chromestatus, “CSS @page margin boxes”). */
export const oldestVersion = 131

type Environment = Record<string, string | undefined>
type Probe = { version: string | undefined } | { refused: Saying }

const firstLine = (text: string): string => text.trim().split('\n', 1)[0] ?? ''

const noProgram = saying('browser.no-program')

const probe = async (machine: Machine, path: string, environment: Environment): Promise<Probe> => {
  if (!(await machine.isExecutable(path))) return { refused: noProgram }
  if (machine.platform === 'win32') return { version: undefined }
  try {
    const said = await machine.run(path, ['--version', '--no-sandbox'], environment)
    const version = /\b(\d+)(?:\.\d+)+/.exec(said)
    if (!version) return { refused: saying('browser.answer', { answer: firstLine(said) }) }
    if (Number(version[1]) >= oldestVersion) return { version: version[0] }
    return { refused: saying('browser.version', { version: version[0], oldest: oldestVersion }) }
  } catch (error) {
    const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
    return {
      refused: saying('browser.does-not-start', {
        reason: firstLine(stderr) || saying('browser.no-message'),
      }),
    }
  }
}

/** Names under which a shell is installed; the bundled Chromium is one, too. */
const isShell = (path: string): boolean => /headless[-_]shell/.test(path)

/**
 * Flags for every browser. Without `--font-render-hinting=none` shells lay text out with rounded advances
 * (measured: 98 pages instead of 97). `/dev/shm` is 64 MB in a container: a large page crashes there. The dead
 * proxy is a second wall behind request interception, which sees no preconnect and no DNS prefetch. Scripts of a page run
 * once: compiled at sight and with room for what they make they take a fifth less; what the last compiler of V8 takes beside them comes
 * too late (measured at 87 pages: a third of the lines’ processor time, a fifth of their clock). The compiler before it, Maglev, takes what
 * runs five times as often as it would by itself: of 10 pages it takes 75 ms beside them, not 150, of 2 pages 35, not 60. Without it 170
 * facing pages would take a quarter more.
 */
const flags = [
  '--font-render-hinting=none',
  '--disable-dev-shm-usage',
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--js-flags=--always-sparkplug --no-turbofan --min-semi-space-size=16 --invocation-count-for-maglev=2000 --invocation-count-for-maglev-osr=500',
]

const chosen = (choice: BrowserChoice, environment: Environment): Place | undefined => {
  const options: [string, string | undefined][] = [
    ['browser.executablePath', choice.executablePath],
    ['PUPPETEER_EXECUTABLE_PATH', environment.PUPPETEER_EXECUTABLE_PATH],
    ['CHROME_PATH', environment.CHROME_PATH],
  ]
  const [how, path] = options.find(([, value]) => value) ?? []
  return how && path ? { how: saying('browser.named', { name: how }), path } : undefined
}

/** The bundled browser, alone first: its own libraries are for machines without them. */
const probeBundled = async (
  machine: Machine,
  environment: Environment,
): Promise<{ place: Place; environment: Environment; probe: Probe } | undefined> => {
  const bundled = await bundledBrowser(machine, environment)
  if (!bundled) return undefined
  const place = { path: bundled.path, how: saying('browser.bundled') }
  const own = { ...environment, ...bundled.environment }
  return { place, environment: own, probe: await probe(machine, bundled.path, own) }
}

/**
 * Find a browser: the option, PUPPETEER_EXECUTABLE_PATH, CHROME_PATH, the PATH and well-known places with
 * headless shells first, Puppeteer's cache, the package @sparticuz/chromium.
 * @throws SetupError that lists what was tried and how to install a browser. A browser that was named
 *   and does not work is an error at once: another one would not be what the user asked for.
 */
export const resolveBrowser = async (
  choice: BrowserChoice,
  environment: Environment,
  machine: Machine = thisMachine,
): Promise<ResolvedBrowser> => {
  const sandbox = choice.sandbox ?? !machine.root
  const args = sandbox ? flags : [...flags, '--no-sandbox']
  const found = (place: Place, version: string | undefined, env = environment): ResolvedBrowser => ({
    ...place,
    version,
    headless: isShell(place.path) || env !== environment ? 'shell' : true,
    args,
    environment: env,
  })

  const named = chosen(choice, environment)
  if (named) {
    const result = await probe(machine, named.path, environment)
    if ('version' in result) return found(named, result.version)
    throw new SetupError(
      saying('browser.refused', {
        ...named,
        why: result.refused,
        install: saying('browser.install'),
      }),
    )
  }

  const refused: Saying[] = []
  for (const place of await places(machine, environment)) {
    const result = await probe(machine, place.path, environment)
    if ('version' in result) return found(place, result.version)
    if (result.refused !== noProgram) refused.push(saying('browser.tried', { ...place, why: result.refused }))
  }
  const bundled = await probeBundled(machine, environment)
  if (bundled && 'version' in bundled.probe) {
    return found(bundled.place, bundled.probe.version, bundled.environment)
  }
  const last =
    bundled && 'refused' in bundled.probe
      ? saying('browser.tried.bundled', { path: bundled.place.path, why: bundled.probe.refused })
      : saying('browser.not-installed')
  throw new SetupError(
    saying('browser.none', {
      refused: refused.reduceRight((rest, first) => saying('lines', { first, second: rest }), last),
      install: saying('browser.install'),
    }),
  )
}
