import { describe, expect, it } from 'vitest'
import { baseForms } from './base-forms.js'

describe('base forms of an English word', () => {
  it.each([
    ['enterprises', 'enterprise'],
    ['policies', 'policy'],
    ['processes', 'process'],
    ['taxes', 'tax'],
    ['zones', 'zone'],
    ['promoted', 'promote'],
    ['promoting', 'promote'],
    ['planned', 'plan'],
    ['controlling', 'control'],
    ['carried', 'carry'],
    ['carrying', 'carry'],
    ['tied', 'tie'],
    ['built', 'build'],
    ['led', 'lead'],
    ['criteria', 'criterion'],
    ['state’s', 'state'],
    ["states'", 'state'],
    ['people’s', 'people'],
  ])('of “%s” hold “%s”', (word, base) => {
    expect([...baseForms(word)]).toContain(base)
  })

  it.each([
    ['news', 'new'],
    ['process', 'proces'],
    ['basis', 'basi'],
    ['ring', 'r'],
    ['red', 'r'],
    ['census', 'censu'],
    ['string', 'str'],
  ])('of “%s” do not hold “%s”', (word, other) => {
    expect([...baseForms(word)]).not.toContain(other)
  })
})
