import { describe, expect, it } from 'vitest'
import { ageBands, fewBands } from '../../../lib/series/age-bands.ts'
import { byLine, lineOf } from '../../../lib/series/release-months.ts'

describe('lineOf', () => {
  it('reads the month in every spelling, and the minor of numbered releases', () => {
    const versions = [
      '26.8.2-edge',
      'edge-25.3.2',
      'edge-25.03.1',
      'edge-24.12.1',
      'v1.0.0',
      'v0.2.0-rc0',
      'odd',
    ]
    expect(versions.map(lineOf)).toEqual(['26.8', '25.3', '25.3', '24.12', 'v1.0', 'v0.2', 'odd'])
  })
})

describe('byLine', () => {
  it('gathers releases, and the bands hold them all', () => {
    const lines = byLine({
      ranked: ['v1.0.0', 'edge-25.3.2', 'edge-25.03.3', '26.8.2-edge'],
      unranked: ['dev'],
    })
    expect(lines.ranked).toEqual(['v1.0', '25.3', '26.8'])
    const bands = ageBands(lines, fewBands, (line) => line)
    expect(bands.map(({ versions }) => versions)).toEqual([
      ['v1.0.0'],
      ['edge-25.3.2', 'edge-25.03.3'],
      ['26.8.2-edge'],
      ['dev'],
    ])
  })
})
