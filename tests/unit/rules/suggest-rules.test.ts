import { describe, expect, it } from 'vitest'
import { suggestRules, type FleetParts } from '../../../lib/rules/suggest-rules.ts'

const endOfLife = new Map([
  ['1.28', '2024-10-28'],
  ['1.30', '2025-07-15'],
  ['1.33', '2026-06-28'],
  ['1.36', '2027-06-28'],
])
const fleet: FleetParts = {
  kubernetes: [
    { version: '1.28', installations: 3 },
    { version: '1.30', installations: 7 },
    { version: '1.33', installations: 30 },
    { version: '1.36', installations: 55 },
    { version: 'unrecognised', installations: 5 },
  ],
  kamaji: [
    { version: 'v1.0.0', channel: 'stable', installations: 2 },
    { version: 'edge-25.3.2', channel: 'edge', installations: 10 },
    { version: '26.8.1-edge', channel: 'edge', installations: 80 },
    { version: 'dev', channel: 'development', installations: 8 },
  ],
  datastores: [
    { driver: 'etcd', installations: 90 },
    { driver: 'mysql', installations: 4 },
    { driver: 'nats', installations: 0 },
    { driver: 'unreported', installations: 1 },
  ],
}
const suggested = (parts: FleetParts = fleet) =>
  suggestRules(parts, endOfLife, '2026-11-24').map(({ rule, share }) => `${rule} ${share}`)

describe('suggested rules', () => {
  it('are minors past their end of life, the oldest releases and rare datastores, with their share', () => {
    expect(suggested()).toEqual([
      'kubernetes<=1.28 0.03',
      'kubernetes<=1.30 0.1',
      'kubernetes<=1.33 0.4',
      'kamaji<=v1.0.0 0.02',
      'kamaji<=edge-25.3.2 0.12',
      'datastore=mysql 0.04',
    ])
  })

  it('are none of an empty fleet, and none that more than half of it would meet', () => {
    expect(suggested({ kubernetes: [], kamaji: [], datastores: [] })).toEqual([])
    expect(suggested({ ...fleet, kubernetes: [{ version: '1.30', installations: 9 }] })).not.toContain(
      'kubernetes<=1.30 1',
    )
  })
})
