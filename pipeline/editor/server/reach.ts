import { hostname, networkInterfaces } from 'node:os'

/** Where a server listens, and by which names it is called. */
export interface Reach {
  /** Only programs of this machine can reach it. */
  isLocal: boolean
  /** Names and addresses that a request may be addressed to; every other one is refused (DNS rebinding). */
  names: string[]
  /** The one that is printed. */
  shown: string
}

const bracketed = (address: string): string => (address.includes(':') ? `[${address}]` : address)

/** Addresses of this machine that others can reach. */
const outerAddresses = (interfaces: ReturnType<typeof networkInterfaces>): string[] =>
  Object.values(interfaces)
    .flatMap(list => list ?? [])
    .filter(({ internal, scopeid }) => !internal && !scopeid)
    .sort((one, other) => one.family.localeCompare(other.family))
    .map(({ address }) => bracketed(address))

/** Every address of the machine. */
const everywhere = new Set(['0.0.0.0', '::', ''])

/**
 * What listening at a host means.
 * @param host an address or name of this machine.
 */
export const reachOf = (host: string, interfaces = networkInterfaces()): Reach => {
  const local = ['127.0.0.1', 'localhost']
  if (/^(?:127\.\d+\.\d+\.\d+|localhost)$/.test(host))
    return { isLocal: true, names: [...new Set([host, ...local])], shown: host }
  if (host === '::1') return { isLocal: true, names: ['[::1]', 'localhost'], shown: '[::1]' }
  if (!everywhere.has(host)) return { isLocal: false, names: [bracketed(host)], shown: bracketed(host) }
  const outer = outerAddresses(interfaces)
  const names = [...outer, hostname().toLowerCase(), ...local, '[::1]']
  return { isLocal: false, names, shown: outer[0] ?? '127.0.0.1' }
}
