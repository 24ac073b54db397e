import { describe, expect, it } from 'vitest'
import { heatStep } from '../../../lib/series/heat-step.ts'
import { flowOf, matrixOf, type Path } from '../../../lib/series/upgrade-paths.ts'
import { countUpgrades, summariseUpgrades } from '../../../lib/summaries/upgrades.ts'

const paths: Path[] = [
  { from: '1.9', to: '1.10', kind: 'minor', events: 5 },
  { from: '1.10', to: '1.9', kind: 'downgrade', events: 2 },
  { from: '1.10', to: '1.10', kind: 'patch', events: 7 },
  { from: '1.10', to: '1.10', kind: 'edit', events: 90 },
  { from: '1.10', to: '1.12', kind: 'skip', events: 1 },
]

describe('matrixOf', () => {
  it('orders versions by number, and leaves edits out', () => {
    const matrix = matrixOf(paths)
    expect(matrix.versions).toEqual(['1.9', '1.10', '1.12'])
    expect(matrix.eventsOf('1.10', '1.10')).toBe(7)
    expect(matrix.eventsOf('1.12', '1.9')).toBe(0)
    expect(matrix.most).toBe(7)
  })
})

describe('flowOf', () => {
  it('has two columns, so that no link leads to itself or back', () => {
    const { nodes, links } = flowOf(paths)
    expect(nodes.map(({ side, version }) => `${side}:${version}`)).toEqual([
      'old:1.10',
      'old:1.9',
      'new:1.12',
      'new:1.10',
      'new:1.9',
    ])
    expect(links.map(({ kind }) => kind).toSorted()).toEqual(['downgrade', 'minor', 'skip'])
    for (const { source, target } of links) {
      expect(nodes[source]?.side).toBe('old')
      expect(nodes[target]?.side).toBe('new')
    }
  })
})

describe('heatStep', () => {
  it('keeps zero apart, and ends at the strongest', () => {
    expect([0, 1, 10, 1000].map((value) => heatStep(value, 1000))).toEqual([0, 1, 3, 6])
    expect(heatStep(0, 0)).toBe(0)
  })
})

describe('summariseUpgrades', () => {
  it('counts edits apart', () => {
    const { hops, edits } = countUpgrades(paths)
    expect([hops, edits]).toEqual([15, 90])
  })

  it('adds up the buckets of a path before it names the one taken most', () => {
    const weeks: Path[] = [
      { from: '1.31', to: '1.32', kind: 'minor', events: 4 },
      { from: '1.32', to: '1.33', kind: 'minor', events: 3 },
      { from: '1.32', to: '1.33', kind: 'minor', events: 3 },
    ]
    expect(summariseUpgrades(weeks)).toContain('v1.32 to v1.33 (6, 60.0%)')
  })

  it('says so when there was none', () => {
    expect(summariseUpgrades([])).toBe('No upgrade was reported.')
  })
})
