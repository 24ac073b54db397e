import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { PrismaClient } from '../../../server/storage/open.ts'
import { openTestDatabase } from '../../support/database.ts'

async function insertRecord(prisma: PrismaClient): Promise<string> {
  const id = randomUUID()
  const at = new Date('2026-11-03T10:00:00Z')
  const terms = {
    revision: 1,
    at,
    authorId: randomUUID(),
    author: 'Ada Lovelace',
    verdict: 'announce',
    threshold: 0.05,
    note: '',
  } as const
  const digests = { impactCsv: 'a\r\n', impactSha256: '0', trendCsv: 'b\r\n', trendSha256: '1' }
  await prisma.decisionRecord.create({
    data: {
      id,
      createdAt: at,
      rule: 'kubernetes<1.31',
      asked: '',
      evidence: '{}',
      catalogue: '1',
      ...digests,
      terms: { create: terms },
    },
  })
  return id
}

test('the database refuses to change or delete what a decision was made on', async () => {
  const { prisma } = await openTestDatabase()
  const id = await insertRecord(prisma)
  const before = await prisma.decisionRecord.findMany({ include: { terms: true } })
  for (const statement of [
    `update decision_records set rule = 'kubernetes<1.20'`,
    `update decision_terms set note = 'never said'`,
    `delete from decision_terms`,
    `delete from decision_records where id = '${id}'`,
    `truncate decision_records cascade`,
    `truncate decision_terms`,
  ])
    await expect(prisma.$executeRawUnsafe(statement), statement).rejects.toThrow(/is frozen/)
  expect(await prisma.decisionRecord.findMany({ include: { terms: true } })).toEqual(before)
})
