import { describe, expect, it } from 'vitest'
import { countryVariant, iseVariant } from './english-variants.js'

describe('a word that countries spell differently', () => {
  it.each([
    ['colour', 'color'],
    ['neighbouring', 'neighboring'],
    ['unfavourable', 'unfavorable'],
    ['travelled', 'traveled'],
    ['centre', 'center'],
    ['kilometres', 'kilometers'],
    ['defence', 'defense'],
    ['analysed', 'analyzed'],
    ['fulfilment', 'fulfillment'],
    ['skilful', 'skillful'],
    ['grey', 'gray'],
    ['aluminium', 'aluminum'],
    ['sulphur', 'sulfur'],
    ['paediatric', 'pediatric'],
  ])('%s is British, %s American', (british, american) => {
    expect(countryVariant(british)).toEqual({ style: 'British', other: american })
    expect(countryVariant(american)).toEqual({ style: 'American', other: british })
  })

  it.each([
    'laboratory',
    'vigorous',
    'honorary',
    'humorous',
    'metering',
    'program',
    'older',
    'fiber-optic',
    'lever',
    'pane',
    'pour',
    'hour',
  ])('%s is no such word', word => {
    expect(countryVariant(word)).toBeUndefined()
  })
})

describe('a verb in -ise or -ize', () => {
  it.each([
    ['modernisation', 'modernization'],
    ['organised', 'organized'],
    ['reorganising', 'reorganizing'],
  ])('%s, %s', (one, other) => {
    expect(iseVariant(one)).toEqual({ style: '-ise', other })
    expect(iseVariant(other)).toEqual({ style: '-ize', other: one })
  })

  it.each(['exercise', 'promise', 'size', 'realise-it', 'advertised', 'organism'])('%s is none', word => {
    expect(iseVariant(word)).toBeUndefined()
  })
})
