import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { reachOf, specOf } from './reach.js'

describe('how npm finds the program from a book', () => {
  test('a program installed for all is named by its version', () => {
    expect(reachOf('/home/li/book', '/usr/lib/node_modules/duizhao/', '1.2.3')).toEqual({
      dependency: '^1.2.3',
      mustInstall: false,
    })
  })

  test('in the folder in which it is installed nothing need be named', () => {
    for (const book of ['/home/li/book', '/home/li/books/tea', '/home/li'])
      expect(reachOf(book, '/home/li/node_modules/duizhao/', '1.2.3', '^1.2.3')).toEqual({
        dependency: undefined,
        mustInstall: false,
      })
  })

  test('beside that folder it is named as it was there: a file by its path from the book', () => {
    const of = (spec: string) => reachOf('/home/li/tea', '/home/li/tools/node_modules/duizhao', '1.2.3', spec)
    expect(of('file:../duizhao-1.2.3.tgz')).toEqual({
      dependency: 'file:../duizhao-1.2.3.tgz',
      mustInstall: true,
    })
    expect(of('file:duizhao.tgz').dependency).toBe('file:../tools/duizhao.tgz')
    expect(of('~1.2.0').dependency).toBe('~1.2.0')
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

  test('what was installed is read from the package.json of that folder', async () => {
    const host = await mkdtemp(join(tmpdir(), 'duizhao-reach-'))
    try {
      const program = join(host, 'node_modules', 'duizhao')
      expect(await specOf(program)).toBeUndefined()
      await writeFile(join(host, 'package.json'), '{"devDependencies":{"duizhao":"file:../duizhao.tgz"}}')
      expect(await specOf(program)).toBe('file:../duizhao.tgz')
      await writeFile(join(host, 'package.json'), '{')
      expect(await specOf(program)).toBeUndefined()
    } finally {
      await rm(host, { recursive: true })
    }
  })
})
