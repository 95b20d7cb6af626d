import { describe, expect, test } from 'vitest'
import { type ConfigSpec, normalizeConfig } from '../config.js'
import { defaultKeys, editorCommands } from './editor-keys.js'

const keysOf = (keys: unknown) =>
  normalizeConfig({ editor: { keys } } as ConfigSpec, '/book/duizhao.config.ts').editor.keys

const problem = (keys: unknown): string => {
  try {
    keysOf(keys)
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}

describe('the keys of the editor', () => {
  test('are the table where nothing is said, and the table passes its own rules', () => {
    expect(keysOf({})).toEqual(defaultKeys)
    expect(keysOf(defaultKeys)).toEqual(defaultKeys)
    expect(editorCommands).toContain('confirm')
  })

  test('may be others, one or many or none, and are written in one way', () => {
    const keys = keysOf({ confirm: 'Mod+Enter', copySource: ['Shift+Mod+ArrowRight', 'F4'], bold: [] })
    expect(keys.confirm).toEqual(['Mod+Enter'])
    expect(keys.copySource).toEqual(['Mod+Shift+ArrowRight', 'F4'])
    expect(keys.bold).toEqual([])
    expect(keysOf({ join: 'Ctrl+M J' }).join).toEqual(['Ctrl+m j'])
  })

  test.each([
    ['a', 'typed'],
    ['Mod+Alt+k', 'AltGr'],
    ['Alt+1', 'Mac'],
    ['Ctrl+Shift+2', 'Persian'],
    ['Ctrl+.', 'Input methods'],
    ['F5', 'browser'],
    ['Mod+f', 'browser'],
    ['Mod+z', 'browser'],
    ['Home', 'moves'],
    ['Tab', 'expected a key such as'],
    ['Insert', 'expected a key such as'],
    ['Hyper+k', 'expected a key such as'],
    ['Mod+k x y', 'expected a key such as'],
    ['', 'expected a key such as'],
    [7, 'expected a key such as'],
  ])('%s is refused: %s', (key, why) => {
    expect(problem({ goTo: key })).toMatch(
      new RegExp(`^duizhao\\.config\\.ts: editor\\.keys\\.goTo: found .*${why}`),
    )
  })

  test('of a command that there is not are refused, with the one that was meant', () => {
    expect(problem({ confrim: 'F4' })).toContain('Did you mean “confirm”?')
  })

  test('belong to one command each', () => {
    expect(problem({ bold: 'F8' })).toContain('found “F8” for both “nextAlarm” and “bold”')
    expect(problem({ bold: 'Ctrl+o' })).toContain('both “copySource” and “bold”')
  })
})
