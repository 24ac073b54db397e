import { expect, it } from 'vitest'
import { formatCount, installations } from '../../../lib/format/count.ts'

it('uses the singular for exactly one', () => {
  expect(formatCount(0, installations)).toBe('0 installations')
  expect(formatCount(1, installations)).toBe('1 installation')
  expect(formatCount(1204, installations)).toBe('1,204 installations')
})
