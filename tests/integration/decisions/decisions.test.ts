import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { parseParameters } from '../../../lib/contracts/contract.ts'
import { decisions } from '../../../lib/contracts/decisions/decisions.ts'
import { newDecision, type NewDecisionBody } from '../../../lib/contracts/decisions/new-decision.ts'
import { deprecation } from '../../../lib/contracts/deprecation.ts'
import { addDays, dayOf } from '../../../lib/time/day.ts'
import { answerDeprecation } from '../../../server/analytics/deprecation.ts'
import type { Author } from '../../../server/decisions/author.ts'
import { amendDecision } from '../../../server/decisions/amend-decision.ts'
import { findDecision } from '../../../server/decisions/find-decision.ts'
import { answerDecisions } from '../../../server/decisions/list-decisions.ts'
import { readCsv } from '../../../server/decisions/read-csv.ts'
import { saveDecision } from '../../../server/decisions/save-decision.ts'
import { runRollups } from '../../../server/rollups/run-rollups.ts'
import type { PrismaClient } from '../../../server/storage/open.ts'
import { openTestDatabase } from '../../support/database.ts'
import { importDays, installations } from './upgrading-fleet.ts'

const made = new Date('2026-06-01T12:00:00Z')
const later = new Date('2026-07-20T12:00:00Z')
/** when most have left the old minor */
const soon = new Date('2026-06-13T12:00:00Z')
const author = (id: string, name: string): Author => ({ id, name, actor: { userId: id, network: null } })
const ada = author('7b0f3c0e-5a53-4a5c-9c5b-0d1f5d9a0001', 'Ada Lovelace')
const grace = author('7b0f3c0e-5a53-4a5c-9c5b-0d1f5d9a0002', 'Grace Hopper')

const body: NewDecisionBody = {
  rule: 'kubernetes<1.31',
  from: '2026-05-20',
  to: '2026-06-01',
  verdict: 'announce',
  threshold: 0.3,
  target: '2026-06-20',
  review: '2026-07-15',
  note: 'Old minors hold us back.',
}
const save = (prisma: PrismaClient, change: Partial<NewDecisionBody> = {}) =>
  saveDecision(prisma, ada, newDecision.parse({ ...body, ...change }), made)
const list = async (prisma: PrismaClient, now: Date) =>
  (await answerDecisions(prisma, parseParameters(decisions, new URLSearchParams(), dayOf(now)), now)).rows

/** The fleet up to an instant, with its aggregates. Most leave the old minor on the tenth day after the decision. */
async function fleetUntil(prisma: PrismaClient, from: string, now: Date): Promise<void> {
  await importDays(prisma, { from, to: dayOf(now), leaving: addDays(dayOf(made), 10) }, now)
  await runRollups(prisma, { clock: () => now })
}

test('a record keeps what the API answered when it was made, whatever comes later', async () => {
  const { prisma } = await openTestDatabase()
  await fleetUntil(prisma, '2026-05-18', made)
  const search = new URLSearchParams(
    'from=2026-05-20&to=2026-06-01&rule=kubernetes<1.31&threshold=0.3&removal=2026-06-20',
  )
  const answered = await answerDeprecation(prisma, parseParameters(deprecation, search, dayOf(made)), made)
  const id = await save(prisma, { alternative: 'kubernetes<1.34' })
  await fleetUntil(prisma, '2026-06-02', soon)
  const record = await findDecision(prisma, id, soon)
  expect(record?.evidence.impact).toEqual(answered)
  expect(record?.evidence.alternative?.rows).toMatchObject([{ rule: 'kubernetes<1.34', share: 1 }])
  expect(record?.now.rows).toMatchObject([{ rule: 'kubernetes<1.31', hit: 1, total: installations }])
  expect(record?.terms).toMatchObject([
    { revision: 1, author: 'Ada Lovelace', note: 'Old minors hold us back.' },
  ])
  expect(record?.catalogue).toMatch(/^[0-9a-f]{12}$/)
})

test('the frozen CSVs are those of the API, and their checksums are right', async () => {
  const { prisma } = await openTestDatabase()
  await fleetUntil(prisma, '2026-05-18', made)
  const id = await save(prisma)
  const record = await findDecision(prisma, id, made)
  const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
  const [impact, trend] = [await readCsv(prisma, id, 'impact'), await readCsv(prisma, id, 'trend')]
  expect(sha256(impact)).toBe(record?.impact_sha256)
  expect(sha256(trend)).toBe(record?.trend_sha256)
  expect(impact.split('\r\n')[0]).toBe(Object.keys(deprecation.row.shape).join(','))
  expect(impact).toContain('\r\nkubernetes<1.31,installations,')
  expect(trend.split('\r\n').slice(0, 2)).toEqual([
    'bucket,installations,share,low,high,forecast',
    expect.stringMatching(/^2026-05-20,8,0\.5,/),
  ])
})

test('an amendment is added, and one that was made on another is refused', async () => {
  const { prisma } = await openTestDatabase()
  await fleetUntil(prisma, '2026-05-20', made)
  const id = await save(prisma)
  const said = { verdict: 'remove', threshold: 0.1, target: null, review: null, note: 'They moved.' } as const
  const amend = (amends: number) => amendDecision(prisma, grace, id, { amends, ...said }, later)
  const atOnce = await Promise.allSettled([amend(1), amend(1)])
  expect(atOnce.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  await expect(amend(1)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringMatching(/^Grace Hopper/),
  })
  await expect(amend(7)).rejects.toMatchObject({ code: 'conflict' })
  const nobodys = '0b5f7a52-6f0d-4f0c-9d0e-3f5d8a1c2b4e'
  await expect(amendDecision(prisma, grace, nobodys, { amends: 1, ...said }, later)).rejects.toMatchObject({
    code: 'not_found',
  })
  const record = await findDecision(prisma, id, later)
  expect(record?.terms).toEqual([
    { revision: 1, at: made.toISOString(), author: 'Ada Lovelace', ...termsOf(body) },
    { revision: 2, at: later.toISOString(), author: 'Grace Hopper', ...said },
  ])
  const audited = await prisma.auditEvent.findMany({ where: { target: id }, orderBy: { id: 'asc' } })
  expect(audited.map(({ action, actorId }) => [action, actorId])).toEqual([
    ['decision.created', ada.id],
    ['decision.amended', grace.id],
  ])
})

const termsOf = ({ verdict, threshold, target, review, note }: NewDecisionBody) => ({
  verdict,
  threshold,
  target,
  review,
  note,
})

test('a record is watched: it tells when its threshold was reached, and when its review is due', async () => {
  const { prisma } = await openTestDatabase()
  await fleetUntil(prisma, '2026-05-18', made)
  const id = await save(prisma)
  expect(await list(prisma, made)).toMatchObject([
    { id, share_then: 0.5, share: 0.5, standing: 'over', changed: null, review_due: false },
  ])
  await fleetUntil(prisma, '2026-06-02', later)
  // thirty days under it: the day on which most left is the first of them, once they are no longer counted as they were
  const reached = addDays(dayOf(made), 10 + 29)
  expect(await list(prisma, later)).toMatchObject([
    {
      share_then: 0.5,
      share: 1 / installations,
      standing_then: 'over',
      standing: 'under',
      changed: 'reached',
      changed_on: reached,
      review_due: true,
    },
  ])
  const said = { verdict: 'remove', threshold: 0.3, target: null, review: null, note: '' } as const
  await amendDecision(prisma, grace, id, { amends: 1, ...said }, later)
  expect(await list(prisma, later)).toMatchObject([
    { author: 'Grace Hopper', revision: 2, standing: 'under', changed: null, review_due: false },
  ])
})

test('a period that ends before it begins is refused, and nothing is kept', async () => {
  const { prisma } = await openTestDatabase()
  await expect(save(prisma, { from: '2026-06-02' })).rejects.toMatchObject({ parameter: 'from' })
  expect(await prisma.decisionRecord.count()).toBe(0)
})
