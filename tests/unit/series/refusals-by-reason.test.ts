import { expect, it } from 'vitest'
import { refusalsByReason } from '../../../lib/series/refusals-by-reason.ts'

it('adds up all buckets of a reason, the most frequent reason and part first', () => {
  const row = { bucket: '2026-11-01', kind: 'stats' as const, reason: 'too_large', field: null, reports: 2 }
  const missing = { ...row, reason: 'missing_field', reports: 1 }
  expect(
    refusalsByReason([
      row,
      { ...missing, field: 'uuid' },
      { ...missing, kind: 'create', field: 'tcp_version', reports: 3 },
      { ...missing, bucket: '2026-11-02', field: 'uuid' },
    ]),
  ).toEqual([
    {
      reason: 'missing_field',
      reports: 5,
      parts: [
        { kind: 'create', field: 'tcp_version', reports: 3 },
        { kind: 'stats', field: 'uuid', reports: 2 },
      ],
    },
    { reason: 'too_large', reports: 2, parts: [{ kind: 'stats', field: null, reports: 2 }] },
  ])
})
