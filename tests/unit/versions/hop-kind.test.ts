import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hopKinds } from '../../../lib/contracts/tenant-upgrades.ts'
import { hopKind } from '../../../server/versions/hop-kind.ts'
import { kubernetesText } from './version-texts.ts'

describe('hopKind', () => {
  it.each([
    ['v1.32.1', 'v1.32.1', 'edit'],
    ['v1.32.1', '1.32.1', 'edit'],
    ['v1.32.1', 'v1.32.01', 'edit'],
    ['v1.32.1-gke.1', 'v1.32.1-gke.2', 'edit'],
    ['v1.32.0-rc.1', 'v1.32.0-rc1', 'edit'],
    ['v1.32', '1.32', 'edit'],
    ['Unknown', 'Unknown', 'edit'],
    ['unrecognised', 'unrecognised', 'unrecognised'],
    ['v1.32.1', 'unrecognised', 'unrecognised'],
    ['v1.32.1', 'v1.32.2', 'patch'],
    ['v1.32.1', 'v1.32.10', 'patch'],
    ['v1.32.0-rc.1', 'v1.32.0', 'patch'],
    ['v1.32.0-alpha.3', 'v1.32.0-rc.0', 'patch'],
    ['v1.32.0-rc', 'v1.32.0-rc.2', 'patch'],
    ['v1.32.0-alpha.2.0', 'v1.32.0-alpha.2', 'downgrade'],
    ['v1.32.1', 'v1.33.0', 'minor'],
    ['v1.9.8', 'v1.10.0', 'minor'],
    ['v1.32.9', 'v1.33.0-rc.0', 'minor'],
    ['v1.32', 'v1.33.1', 'minor'],
    ['v1.31.1', 'v1.33.0', 'skip'],
    ['v1.36.0', 'v2.0.0', 'skip'],
    ['v1.33.0', 'v1.32.9', 'downgrade'],
    ['v1.33.4', 'v1.33.3', 'downgrade'],
    ['v1.33.0', 'v1.33.0-rc.1', 'downgrade'],
    ['v1.33.0', 'v1.30', 'downgrade'],
    ['v2.0.0', 'v1.36.0', 'downgrade'],
    ['Unknown', 'v1.33.0', 'unrecognised'],
    ['v1.33.0', 'Unknown', 'unrecognised'],
    ['Unknown', 'unknown', 'unrecognised'],
    ['v1.33', 'v1.33.2', 'unrecognised'],
    ['v1.33.2', 'v1.33', 'unrecognised'],
  ])('%s → %s is %s', (before, after, kind) => {
    expect(hopKind(before, after)).toBe(kind)
  })

  it('has one kind for every pair, and every way back of an upgrade is a downgrade', () => {
    const upgrades = new Set(['patch', 'minor', 'skip'])
    fc.assert(
      fc.property(kubernetesText, kubernetesText, (a, b) => {
        const [there, back] = [hopKind(a, b), hopKind(b, a)]
        expect(hopKinds).toContain(there)
        if (upgrades.has(there)) expect(back).toBe('downgrade')
        else if (there === 'downgrade') expect(upgrades.has(back)).toBe(true)
        else expect(back).toBe(there)
      }),
      { numRuns: 3_000 },
    )
  })
})
