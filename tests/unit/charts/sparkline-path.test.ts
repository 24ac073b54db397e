import { expect, it } from 'vitest'
import { sparklinePaths } from '../../../lib/series/sparkline-path.ts'

const box = { width: 10, height: 14, inset: 2 }

it('is scaled from zero to the largest', () => {
  expect(sparklinePaths([[0, 5, 10]], box)).toEqual(['M0.00 12.00L5.00 7.00L10.00 2.00'])
})

it('is scaled from the lowest where that is below zero', () => {
  expect(sparklinePaths([[-5, 5]], box)).toEqual(['M0.00 12.00L10.00 2.00'])
})

it('leaves gaps open', () => {
  expect(sparklinePaths([[1, null, 1]], box)).toEqual(['M0.00 2.00M10.00 2.00'])
})

it('has one scale for courses that are compared', () => {
  expect(
    sparklinePaths(
      [
        [5, 5],
        [10, 0],
      ],
      box,
    ),
  ).toEqual(['M0.00 7.00L10.00 7.00', 'M0.00 2.00L10.00 12.00'])
})
