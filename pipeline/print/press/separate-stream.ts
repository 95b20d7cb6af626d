import { type Edit, edited } from '../finish/content/edit.js'
import { type Operator, operators, slice } from '../finish/content/operators.js'
import type { InkMap } from './ink-map.js'
import { type Ink, type Inks, inkNames, usedInks } from './inks.js'
import { concatenate, identity, type Matrix, sidesOf } from './matrix.js'

/** What something that is painted by its name is made of: a form, a picture, a pattern, a shading. */
export interface Painted {
  inks: Iterable<Ink>
  pictures: PlacedPicture[]
}

/** A picture with the unit square it fills, in points. */
export interface PlacedPicture {
  /** Its key in `Resources`: object number of the stream. */
  picture: number
  matrix: Matrix
}

/** What the scan asks of its surroundings. */
export interface Surroundings {
  /** What a form or picture of the resources paints; a stencil paints in the ink at hand. */
  object(name: string, fill: Iterable<Ink>): Painted
  /** The inks of a pattern of the resources. */
  pattern(name: string): Iterable<Ink>
  /** A graphics state of the resources is set: its soft mask is content, too. */
  state(name: string): void
}

/** How black a large surface is printed, and from which size on. */
export interface RichBlack {
  inks: Inks
  /** The least side of a surface in points. */
  from: number
}

interface Rectangle {
  width: number
  height: number
}

/** The path under construction; `rectangles` is undefined when it is made of anything else. */
interface Path {
  start: number
  rectangles: Rectangle[] | undefined
}

interface Graphics {
  matrix: Matrix
  fill: Iterable<Ink>
  stroke: Iterable<Ink>
  fillsBlack: boolean
}

interface State extends Graphics {
  saved: Graphics[]
  path: Path | undefined
  edits: Edit[]
  inks: Set<Ink>
  pictures: PlacedPicture[]
}

interface Scan {
  bytes: Uint8Array
  map: InkMap
  rich: RichBlack
  surroundings: Surroundings
}

type Step = (state: State, operator: Operator, scan: Scan) => void

const operandsOf = ({ name, start, end }: Operator, { bytes }: Scan): string =>
  slice(bytes, start, end - name.length)

const numbersOf = (operator: Operator, scan: Scan): number[] =>
  operandsOf(operator, scan).trim().split(/\s+/).map(Number)

const nameOf = (operator: Operator, scan: Scan): string =>
  /\/(\S+)/.exec(operandsOf(operator, scan))?.[1] ?? ''

const write = (inks: Inks, operator: string): Buffer =>
  Buffer.from(`${inks.map(ink => Number(ink.toFixed(4))).join(' ')} ${operator}`)

/** A colour of the screen, set as inks. */
const setColor =
  (kind: 'fill' | 'stroke', parts: (numbers: number[]) => [number, number, number]): Step =>
  (state, operator, scan) => {
    const color = parts(numbersOf(operator, scan))
    const inks = scan.map.inksOf(...color)
    state[kind] = usedInks(inks)
    if (kind === 'fill') state.fillsBlack = color.every(part => part === 0)
    state.edits.push({ ...operator, bytes: write(inks, kind === 'fill' ? 'k' : 'K') })
  }

const rgb = ([red = 0, green = 0, blue = 0]: number[]): [number, number, number] => [red, green, blue]
const grey = ([level = 0]: number[]): [number, number, number] => [level, level, level]

const setInks =
  (kind: 'fill' | 'stroke'): Step =>
  (state, operator, scan) => {
    const amounts = numbersOf(operator, scan)
    state[kind] = inkNames.filter((_, index) => (amounts[index] ?? 0) > 0)
    if (kind === 'fill') state.fillsBlack = false
  }

const setPattern =
  (kind: 'fill' | 'stroke'): Step =>
  (state, operator, scan) => {
    const name = nameOf(operator, scan)
    if (!name) return
    state[kind] = scan.surroundings.pattern(name)
    if (kind === 'fill') state.fillsBlack = false
  }

const addInks = (state: State, inks: Iterable<Ink>): void => {
  for (const ink of inks) state.inks.add(ink)
}

const isLarge = ({ rectangles }: Path, { matrix }: State, { from }: RichBlack): boolean => {
  const [across, up] = sidesOf(matrix)
  return (rectangles ?? []).some(({ width, height }) => Math.min(width * across, height * up) >= from)
}

const fillPath: Step = (state, { end }, { rich }) => {
  const { path } = state
  addInks(state, state.fill)
  if (!path || !state.fillsBlack || !isLarge(path, state, rich)) return
  state.edits.push(
    {
      start: path.start,
      end: path.start,
      bytes: Buffer.concat([Buffer.from('q '), write(rich.inks, 'k\n')]),
    },
    { start: end, end, bytes: Buffer.from(' Q') },
  )
  addInks(state, usedInks(rich.inks))
}

const strokePath: Step = state => addInks(state, state.stroke)

const painting =
  (...steps: Step[]): Step =>
  (state, operator, scan) => {
    for (const step of steps) step(state, operator, scan)
    state.path = undefined
  }

const onPath =
  (rectangle?: (numbers: number[]) => Rectangle): Step =>
  (state, operator, scan) => {
    state.path ??= { start: operator.start, rectangles: [] }
    if (!rectangle) state.path.rectangles = undefined
    else state.path.rectangles?.push(rectangle(numbersOf(operator, scan)))
  }

const size = ([, , width = 0, height = 0]: number[]): Rectangle => ({
  width: Math.abs(width),
  height: Math.abs(height),
})

const showText: Step = state => addInks(state, state.fill)

const fill = painting(fillPath)
const stroke = painting(strokePath)
const both = painting(fillPath, strokePath)

/** Operators that choose or lay ink. ISO 32000-1 §8.4.4, §8.5, §8.6.8, §9.4.3. */
const steps: Record<string, Step> = {
  q: state => {
    const { matrix, fill: inside, stroke: edge, fillsBlack } = state
    state.saved.push({ matrix, fill: inside, stroke: edge, fillsBlack })
  },
  Q: state => Object.assign(state, state.saved.pop()),
  cm: (state, operator, scan) => {
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(operator, scan)
    state.matrix = concatenate([a, b, c, d, e, f], state.matrix)
  },
  gs: (_, operator, scan) => scan.surroundings.state(nameOf(operator, scan)),
  rg: setColor('fill', rgb),
  RG: setColor('stroke', rgb),
  g: setColor('fill', grey),
  G: setColor('stroke', grey),
  k: setInks('fill'),
  K: setInks('stroke'),
  scn: setPattern('fill'),
  SCN: setPattern('stroke'),
  re: onPath(size),
  ...Object.fromEntries(['m', 'l', 'c', 'v', 'y', 'h'].map(name => [name, onPath()])),
  ...Object.fromEntries(['f', 'F', 'f*'].map(name => [name, fill])),
  ...Object.fromEntries(['S', 's'].map(name => [name, stroke])),
  ...Object.fromEntries(['B', 'B*', 'b', 'b*'].map(name => [name, both])),
  ...Object.fromEntries(['Tj', 'TJ', "'", '"'].map(name => [name, showText])),
  n: painting(),
  sh: (state, operator, scan) => addInks(state, scan.surroundings.pattern(nameOf(operator, scan))),
  Do: (state, operator, scan) => {
    const { inks, pictures } = scan.surroundings.object(nameOf(operator, scan), state.fill)
    addInks(state, inks)
    for (const { picture, matrix } of pictures) {
      state.pictures.push({ picture, matrix: concatenate(matrix, state.matrix) })
    }
  },
}

/** A stream in inks. */
export interface SeparatedStream {
  bytes: Uint8Array
  inks: Set<Ink>
  pictures: PlacedPicture[]
}

/**
 * Turn the colours of a content stream into inks: `rg` into `k`, `RG` into `K`. Black surfaces above a size become rich
 * black; text and rules stay in black alone, so that no error of register shows on them.
 */
export const separateStream = (
  bytes: Uint8Array,
  map: InkMap,
  rich: RichBlack,
  surroundings: Surroundings,
): SeparatedStream => {
  // Colours begin black. ISO 32000-1 §8.4.1, table 52.
  const start: Graphics = { matrix: identity, fill: ['K'], stroke: ['K'], fillsBlack: true }
  const state: State = { ...start, saved: [], path: undefined, edits: [], inks: new Set(), pictures: [] }
  const scan: Scan = { bytes, map, rich, surroundings }
  for (const operator of operators(bytes)) steps[operator.name]?.(state, operator, scan)
  return { bytes: edited(bytes, state.edits), inks: state.inks, pictures: state.pictures }
}
