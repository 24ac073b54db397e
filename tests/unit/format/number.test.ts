import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatChange,
  formatCompact,
  formatDecimal,
  formatNumber,
  formatPoints,
  formatShare,
} from '../../../lib/format/number.ts'

describe('numbers', () => {
  it('groups thousands and rounds to whole', () => {
    expect(formatNumber(1_234_567)).toBe('1,234,567')
    expect(formatNumber(0.4)).toBe('0')
    expect(formatNumber(-12)).toBe('−12')
  })

  it('shows one decimal where there is one', () => {
    expect(formatDecimal(3)).toBe('3')
    expect(formatDecimal(3.25)).toBe('3.3')
  })

  it('shortens large numbers', () => {
    expect(formatCompact(999)).toBe('999')
    expect(formatCompact(12_345)).toBe('12.3K')
    expect(formatCompact(2_000_000)).toBe('2M')
  })
})

describe('shares', () => {
  it('have one decimal', () => {
    expect(formatShare(0)).toBe('0.0%')
    expect(formatShare(0.1234)).toBe('12.3%')
    expect(formatShare(1)).toBe('100.0%')
  })

  it('never read as nothing when there is something, nor as all when some is missing', () => {
    expect(formatShare(0.0001)).toBe('<0.1%')
    expect(formatShare(0.9999)).toBe('>99.9%')
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (part) => {
        expect(['0.0%', '100.0%']).not.toContain(formatShare(part))
      }),
    )
  })

  it('change in percentage points', () => {
    expect(formatPoints(0.012)).toBe('+1.2 pp')
    expect(formatPoints(-0.3)).toBe('−30.0 pp')
    expect(formatPoints(0.0001)).toBe('±0.0 pp')
  })
})

describe('relative change', () => {
  it('is signed, with one decimal', () => {
    expect(formatChange(200, 210)).toBe('+5.0%')
    expect(formatChange(200, 100)).toBe('−50.0%')
    expect(formatChange(200, 200)).toBe('±0.0%')
  })

  it('is not given where there was nothing before', () => {
    expect(formatChange(0, 5)).toBeNull()
  })
})
