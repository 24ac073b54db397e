import { expect, it } from 'vitest'
import { SeenRows } from '../../../server/transfer/old-backend/seen-rows.ts'

const early = new Date(0)
const row = (uuid: string, created_ms: number) => ({ uuid, created_ms })

it('takes a row once for each time at which it was written', () => {
  const seen = new SeenRows()
  expect([1.25, 1.25, 1.5, 1.5].map((at) => seen.isNew(row('a', at), early))).toEqual([
    true,
    false,
    true,
    false,
  ])
  expect(seen.isNew(row('b', 1.5), early)).toBe(true)
})

it('takes rows again that it forgot, or never kept in mind', () => {
  const seen = new SeenRows()
  for (const at of [10, 20]) seen.isNew(row(String(at), at), early)
  seen.forgetBefore(new Date(15))
  expect([10, 20].map((at) => seen.isNew(row(String(at), at), early))).toEqual([true, false])
  expect([1, 1].map((at) => seen.isNew(row('old', at), new Date(5)))).toEqual([true, true])
  seen.clear()
  expect(seen.isNew(row('20', 20), early)).toBe(true)
})
