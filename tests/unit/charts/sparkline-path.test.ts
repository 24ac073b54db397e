import { expect, it } from 'vitest'
import { sparklinePath } from '../../../lib/series/sparkline-path.ts'

const box = { width: 10, height: 14, inset: 2 }

it('is scaled from zero to the largest', () => {
  expect(sparklinePath([0, 5, 10], box)).toBe('M0.00 12.00L5.00 7.00L10.00 2.00')
})

it('is scaled from the lowest where that is below zero', () => {
  expect(sparklinePath([-5, 5], box)).toBe('M0.00 12.00L10.00 2.00')
})

it('leaves gaps open', () => {
  expect(sparklinePath([1, null, 1], box)).toBe('M0.00 2.00M10.00 2.00')
})
