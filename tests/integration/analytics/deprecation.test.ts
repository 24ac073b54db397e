import { beforeEach, expect, test } from 'vitest'
import { parseParameters } from '../../../lib/contracts/contract.ts'
import { deprecation } from '../../../lib/contracts/deprecation.ts'
import { answerDeprecation } from '../../../server/analytics/deprecation.ts'
import type { PrismaClient } from '../../../server/storage/open.ts'
import { openTestDatabase } from '../../support/database.ts'

const now = new Date('2026-06-30T12:00:00Z')

let prisma: PrismaClient

/** 400 days with 100 installations, of which 1.33 loses one every five days; 1.29 went all at once on the 50th. */
beforeEach(async () => {
  prisma = (await openTestDatabase()).prisma
  await prisma.$executeRaw`
    insert into kamaji_versions (id, raw, channel) values (1, 'v1.0.0', 'stable'), (2, 'dev', 'development')`
  await prisma.$executeRaw`
    insert into kubernetes_versions (raw, minor, patch, distribution)
    select 'v' || minor || '.0', minor, minor || '.0', 'unmarked'
    from unnest(array['1.29', '1.33', '1.34']) as known (minor)`
  await prisma.$executeRaw`
    insert into rollup_days (day, rolled_at)
    select date '2026-06-30' - ago, timestamptz '2026-06-30 12:00Z' from generate_series(0, 399) as ago`
  await prisma.$executeRaw`
    insert into fleet_days
      (day, one_day, kamaji_id, minor, distribution, installations, running, sleeping, not_ready, upgrading)
    select date '2026-06-30' - ago, false, 1, part.minor, 'unmarked', part.installations, 0, 0, 0, 0
    from generate_series(0, 399) as ago
    cross join lateral (values
      ('1.33', 10 + ago / 5), ('1.34', 90 - ago / 5), ('1.29', case when ago > 350 then 20 else 0 end)
    ) as part (minor, installations)
    where part.installations > 0`
})

async function ask(search: string) {
  const parameters = parseParameters(deprecation, new URLSearchParams(search), '2026-06-30')
  const { rows } = await answerDeprecation(prisma, parameters, now)
  return rows[0]
}

test('a rule was under the threshold for as long as it was, however far back; else its forecast says when', async () => {
  // 350 days before the last one is the first without 1.29; 29 days later it had stayed so for 30
  expect(await ask('rule=kubernetes<1.30')).toMatchObject({
    hit: 0,
    low: 0,
    high: 0.03,
    under_since: '2025-08-13',
    under_forecast: null,
  })
  const row = await ask('rule=kubernetes=1.33&threshold=0.12&removal=2026-08-01')
  expect(row).toMatchObject({ hit: 10, total: 100, course: 'shrinking', under_since: null, refusal: null })
  expect(row?.under_forecast).toMatch(/^2026-0[89]-/)
  expect(row?.removal_share).toBeLessThan(0.1)
  expect(row?.backtest_error).toBeLessThan(row?.carried_error ?? 0)
})

test('what cannot be told is empty, and a forecast says how far it reaches', async () => {
  expect(await ask('rule=kubernetes=1.33&removal=2027-01-01')).toMatchObject({
    removal_share: null,
    refusal: '2027-01-01 is too far: the history allows for a forecast until 2026-09-28',
    forecast_until: '2026-09-28',
    // sizes were not kept when these days were made
    largest_share: null,
    moving: null,
    silent: null,
  })
})

test('a rule that compares with an unranked version is refused, and so is a removal in the past', async () => {
  await expect(ask('rule=kamaji<dev')).rejects.toThrow(
    'rule: kamaji dev has no place in the order of releases; write kamaji=…',
  )
  await expect(ask('rule=kubernetes=1.33&removal=2026-06-30')).rejects.toThrow(
    'removal: must be after 2026-06-30, the last day with figures',
  )
})
