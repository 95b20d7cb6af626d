import { describe, expect, test } from 'vitest'
import { reachOf } from './reach.js'

describe('how npm finds the program from a book', () => {
  test('an installed program is named by its version', () => {
    expect(reachOf('/home/li/book', '/home/li/node_modules/duizhao/', '1.2.3')).toEqual({
      dependency: '^1.2.3',
      mustInstall: false,
    })
  })

  test('in a clone of the program nothing need be named: npm looks upwards, as far as no package.json is in the way', () => {
    expect(reachOf('/home/li/duizhao/my-book', '/home/li/duizhao/', '1.2.3')).toEqual({
      dependency: undefined,
      mustInstall: false,
    })
  })

  test('beside a clone, the clone is named, since a registry need not have it', () => {
    expect(reachOf('/home/li/books/tea', '/home/li/duizhao/', '1.2.3')).toEqual({
      dependency: 'file:../../duizhao',
      mustInstall: true,
    })
    expect(reachOf('/home/li/duizhao-book', '/home/li/duizhao/', '1.2.3').dependency).toBe('file:../duizhao')
  })
})
