import { describe, expect, it } from 'vitest'
import { markArtifacts } from './artifacts.js'

const mark = (stream: string): string =>
  Buffer.from(
    markArtifacts(
      Buffer.from(stream),
      name => name === 'Marked',
      mark => mark < 9,
    ) ?? stream,
  )
    .toString()
    .replaceAll('/Artifact BMC\n', '<')
    .replaceAll('\nEMC', '>')

describe('content outside of marked content', () => {
  it.each([
    ['a filled path', '0 0 m 1 1 l f', '<0 0 m 1 1 l f>'],
    ['a rectangle after a state', 'q 1 0 0 1 0 0 cm 0 0 5 5 re f Q', 'q 1 0 0 1 0 0 cm <0 0 5 5 re f> Q'],
    ['a clip that paints nothing', '0 0 5 5 re W* n', '0 0 5 5 re W* n'],
    ['a path after a clip', '0 0 5 5 re W n 1 1 2 2 re S', '0 0 5 5 re W n <1 1 2 2 re S>'],
    ['a text', 'BT /F1 9 Tf (a) Tj ET', '<BT /F1 9 Tf (a) Tj ET>'],
    ['a text with nothing to show', 'BT /F1 9 Tf ET', 'BT /F1 9 Tf ET'],
    ['a tagged text', '/P <</MCID 0>> BDC BT (a) Tj ET EMC', '/P <</MCID 0>> BDC BT (a) Tj ET EMC'],
    [
      'what a text shows beside its tags',
      'BT (a) Tj /P <</MCID 0>> BDC (b) Tj EMC (c) Tj ET',
      'BT <(a) Tj> /P <</MCID 0>> BDC (b) Tj EMC <(c) Tj> ET',
    ],
    [
      'a tagged path',
      '/Figure <</MCID 1>> BDC 0 0 1 1 re f EMC f',
      '/Figure <</MCID 1>> BDC 0 0 1 1 re f EMC <f>',
    ],
    ['marked content without an element', '/Span <</MCID 9 >>BDC BT (a) Tj ET EMC', '< BT (a) Tj ET EMC'],
    [
      'text with a mark that says how to read',
      'BT /ReversedChars BMC (a) Tj EMC ET',
      '<BT /ReversedChars BMC (a) Tj EMC ET>',
    ],
    ['an artifact', '/Artifact <</Type /Pagination>> BDC f EMC', '/Artifact <</Type /Pagination>> BDC f EMC'],
    ['a picture', '/Im1 Do', '</Im1 Do>'],
    ['a form with tags of its own', '/Marked Do', '/Marked Do'],
    ['a shading', '/Sh1 sh', '</Sh1 sh>'],
    ['an inline picture', 'BI /W 1 ID \x00EI\x01\nEI Q', '<BI /W 1 ID \x00EI\x01\nEI> Q'],
    [
      'brackets in strings',
      'BT (a\\) f (b) EMC) Tj [(c) 3 <28>] TJ ET',
      '<BT (a\\) f (b) EMC) Tj [(c) 3 <28>] TJ ET>',
    ],
    ['a comment', '0 0 m % f S\n1 1 l S', '<0 0 m % f S\n1 1 l S>'],
  ])('%s', (_, stream, expected) => {
    expect(mark(stream)).toBe(expected)
  })
})
