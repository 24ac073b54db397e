import * as fc from 'fast-check'
import { channels } from '../../../lib/contracts/parameters.ts'
import { intervals } from '../../../lib/time/bucket.ts'
import { addDays } from '../../../lib/time/day.ts'
import { presets, type View } from '../../../lib/view-state/view.ts'

export const anyDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2022-01-01', days))

export const anyPeriod: fc.Arbitrary<View['period']> = fc.oneof(
  fc.constantFrom(...presets),
  fc
    .tuple(anyDay, fc.integer({ min: 0, max: 800 }))
    .map(([from, days]) => ({ from, to: addDays(from, days) })),
)

const version = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCodePoint(code)),
  minLength: 1,
  maxLength: 64,
})

const minor = fc.tuple(fc.nat(20), fc.nat(99)).map(([major, patch]) => `${major}.${patch}`)

/** Any view that a URL can hold. */
export const anyView: fc.Arbitrary<View> = fc.record({
  period: anyPeriod,
  interval: fc.constantFrom(...intervals, 'auto' as const),
  oneDay: fc.constantFrom('exclude', 'include'),
  compare: fc.boolean(),
  channel: fc.uniqueArray(fc.constantFrom(...channels)),
  kamaji: fc.uniqueArray(version, { maxLength: 5 }),
  kubernetes: fc.uniqueArray(fc.oneof(minor, fc.constant('unrecognised')), { maxLength: 5 }),
  distribution: fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,32}$/), { maxLength: 5 }),
})
