import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nestsDeeperThan } from '../../../server/protocol/nests-deeper-than.ts'
import { bytesOf, textBytes } from './bodies.ts'

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  return 1 + Math.max(0, ...Object.values(value).map(depthOf))
}

describe('nestsDeeperThan', () => {
  it('agrees with the depth of the parsed value', () => {
    const json = fc.jsonValue({ depthSize: 'large', maxDepth: 6 })
    fc.assert(
      fc.property(json, fc.nat({ max: 7 }), (value, levels) => {
        expect(nestsDeeperThan(levels, bytesOf(value))).toBe(depthOf(value) > levels)
      }),
      { numRuns: 2_000 },
    )
  })

  it.each(['"[[[["', String.raw`"\"[[[["`, String.raw`{"\\\"[[[":"{{{\\"}`, String.raw`["\\",1]`])(
    'does not count the brackets in the text %s',
    (text) => {
      expect(nestsDeeperThan(1, textBytes(text))).toBe(false)
    },
  )

  it('goes through 64 KiB of brackets without recursion', () => {
    expect(nestsDeeperThan(65_535, textBytes('['.repeat(65_536)))).toBe(true)
    expect(nestsDeeperThan(65_536, textBytes('['.repeat(65_536)))).toBe(false)
  })
})
