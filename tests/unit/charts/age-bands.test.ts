import { describe, expect, it } from 'vitest'
import { ageColour } from '../../../lib/colour/age-colour.ts'
import { ageBands, fewBands, manyBands } from '../../../lib/series/age-bands.ts'

const versions = (count: number) => Array.from({ length: count }, (_, index) => `1.${20 + index}`)
const label = (version: string) => `v${version}`

describe('ageBands', () => {
  it('puts the oldest at the bottom, the newest at the top and the unranked above them', () => {
    const bands = ageBands({ ranked: versions(3), unranked: ['dev', 'latest'] }, fewBands, label)
    expect(bands.map((band) => band.label)).toEqual(['v1.20', 'v1.21', 'v1.22', 'Unranked (2)'])
  })

  it('gathers what is older than the newest six', () => {
    const bands = ageBands({ ranked: versions(9), unranked: [] }, fewBands, label)
    expect(bands[0]).toMatchObject({ id: 'older', label: 'Older (3)', versions: ['1.20', '1.21', '1.22'] })
    expect(bands).toHaveLength(7)
  })

  it('makes no group of a single version', () => {
    const bands = ageBands({ ranked: versions(7), unranked: [] }, fewBands, label)
    expect(bands.map((band) => band.id)).toEqual(versions(7))
  })

  it('never makes more than 12 bands', () => {
    expect(ageBands({ ranked: versions(40), unranked: ['dev'] }, manyBands, label)).toHaveLength(12)
  })

  it('leaves a version its colour when the older ones are expanded', () => {
    const few = ageBands({ ranked: versions(20), unranked: [] }, fewBands, label)
    const many = ageBands({ ranked: versions(20), unranked: [] }, manyBands, label)
    for (const band of few.filter(({ id }) => id !== 'older'))
      expect(many.find(({ id }) => id === band.id)?.colour).toBe(band.colour)
  })
})

describe('ageColour', () => {
  it('gives each of the newest twelve a colour of its own', () => {
    const colours = Array.from({ length: 12 }, (_, rank) => ageColour(rank))
    expect(colours[0]).toBe('var(--color-age-0)')
    expect(new Set(colours).size).toBe(12)
  })
})
