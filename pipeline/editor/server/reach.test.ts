import { describe, expect, test } from 'vitest'
import { reachOf } from './reach.js'

const address = (text: string, internal = false) => ({
  address: text,
  netmask: '',
  mac: '',
  cidr: null,
  internal,
  ...(text.includes(':') ? { family: 'IPv6' as const, scopeid: 0 } : { family: 'IPv4' as const }),
})
const interfaces = { lo: [address('127.0.0.1', true)], eth0: [address('2001:db8::7'), address('192.0.2.7')] }

describe('where the editor is reached', () => {
  test.each(['127.0.0.1', 'localhost', '127.0.0.5', '::1'])('%s is this machine alone', host => {
    expect(reachOf(host, interfaces).isLocal).toBe(true)
  })

  test('one address of the network is that one, and no other name leads there', () => {
    expect(reachOf('192.0.2.7', interfaces)).toEqual({
      isLocal: false,
      names: ['192.0.2.7'],
      shown: '192.0.2.7',
    })
    expect(reachOf('2001:db8::7', interfaces).shown).toBe('[2001:db8::7]')
  })

  test('every address is the machine’s own ones, the first of the network is shown', () => {
    const { isLocal, names, shown } = reachOf('0.0.0.0', interfaces)
    expect([isLocal, shown]).toEqual([false, '192.0.2.7'])
    expect(names).toEqual(expect.arrayContaining(['192.0.2.7', '[2001:db8::7]', 'localhost']))
    expect(names).not.toContain('evil.example')
  })
})
