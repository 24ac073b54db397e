import { describe, expect, it } from 'vitest'
import { auditLog } from '../../../lib/contracts/access/audit-log.ts'
import { parseParameters } from '../../../lib/contracts/contract.ts'
import { answerAuditLog, pageOfAuditLog } from '../../../server/analytics/audit-log.ts'
import { everyPage } from '../../../server/analytics/pages.ts'
import { csvText } from '../../../server/export/csv-text.ts'
import { audit } from '../../../server/auth/audit.ts'
import type { PrismaClient } from '../../../server/storage/open.ts'
import { openTestDatabase } from '../../support/database.ts'

const unknownId = '0b5f7a52-6f0d-4f0c-9d0e-3f5d8a1c2b4e'
const today = new Date().toISOString().slice(0, 10)
const read = (search: string) => parseParameters(auditLog, new URLSearchParams(search), today)
const ask = async (prisma: PrismaClient, search = '') => answerAuditLog(prisma, read(search), new Date())

/** A log of what two people, the command line, the server, somebody unknown and nobody did. */
async function someLog() {
  const { prisma } = await openTestDatabase()
  const add = (name: string, role: 'admin' | 'maintainer') =>
    prisma.user.create({ data: { name, role, email: `${role}@example.org` } })
  const ada = await add('=Ada\u202E', 'admin')
  const mo = await add('Mo', 'maintainer')
  const from = (userId: string | null) => ({ userId, network: '192.0.2.0/24' })
  await audit(prisma, from(ada.id), 'user.role_changed', mo.id, { to: 'admin', from: 'maintainer' })
  await audit(prisma, { ...from(mo.id), token: '@nightly' }, 'figures.exported', 'coverage', {
    parameters: 'a=b',
  })
  await audit(prisma, null, 'user.disabled', mo.id, { sessions: 1 })
  await audit(prisma, { userId: null, network: null }, 'reports.expired', null, {
    by: 'retention',
    days: 7,
    before: '2026-01-01',
  })
  await audit(prisma, from(unknownId), 'sign_out', null)
  await audit(prisma, from(null), 'sign_in.refused', ada.id, { method: 'password' })
  return { prisma, ada, mo }
}

describe('the audit log', () => {
  it('tells in words who did what to whom, the latest first', async () => {
    const { prisma } = await someLog()
    const { rows, meta } = await ask(prisma)
    expect(meta).toMatchObject({ n: 6, next: null })
    expect(rows.every((row) => auditLog.row.safeParse(row).success)).toBe(true)
    expect(
      rows.map(({ actor, actor_name, token, summary, target, target_name, network, more }) => [
        actor,
        actor_name,
        token,
        summary,
        target_name ?? target,
        network,
        more,
      ]),
    ).toEqual([
      ['nobody', null, null, 'Sign-in refused', '=Ada\uFFFD', '192.0.2.0/24', 'by password'],
      ['unknown', null, null, 'Signed out', null, '192.0.2.0/24', null],
      [
        'server',
        null,
        null,
        'Deleted reports past their retention',
        null,
        null,
        '7 days · before 2026-01-01',
      ],
      ['command_line', null, null, 'Disabled', 'Mo', null, '1 session ended'],
      ['person', 'Mo', '@nightly', 'Took figures as CSV', 'coverage', '192.0.2.0/24', 'a b'],
      ['person', '=Ada\uFFFD', null, 'Made an admin', 'Mo', '192.0.2.0/24', 'before: maintainer'],
    ])
  })

  it('is read by days, actions and person', async () => {
    const { prisma, ada, mo } = await someLog()
    const actions = async (search: string) => (await ask(prisma, search)).rows.map(({ action }) => action)
    expect(await actions('to=2020-01-31')).toEqual([])
    expect(await actions('action=sign_out&action=user.disabled')).toEqual(['sign_out', 'user.disabled'])
    expect(await actions(`person=${ada.id}`)).toEqual(['sign_in.refused', 'user.role_changed'])
    expect(await actions(`person=${mo.id.toUpperCase()}&action=user.disabled`)).toEqual(['user.disabled'])
    for (const wrong of ['action=drop', 'person=Ada', 'cursor=WyIx', 'cursor=-1', 'limit=0', 'who=ada'])
      expect(() => read(wrong), wrong).toThrow(wrong.slice(0, wrong.indexOf('=')))
  })

  it('comes page by page, each entry once, also while entries are added', async () => {
    const { prisma } = await someLog()
    const ids: number[] = []
    let next: string | null | undefined = undefined
    do {
      const { rows, meta } = await ask(prisma, `limit=2${next == null ? '' : `&cursor=${next}`}`)
      ids.push(...rows.map(({ id }) => id))
      next = meta.next
      await audit(prisma, null, 'import.started', null)
    } while (next != null)
    expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => b - a))
    expect(ids).toHaveLength(6)
  })

  it('as CSV runs nowhere as a formula, and begins no line of its own', async () => {
    const { prisma, ada } = await someLog()
    const forged = 'x\r\n=1+1,forged'
    await prisma.user.update({ where: { id: ada.id }, data: { name: forged } })
    await audit(prisma, { userId: ada.id, network: null, token: forged }, 'catalogue.saved', forged, {
      note: forged,
    })
    const columns = Object.keys(auditLog.row.shape)
    let text = ''
    for await (const part of csvText(columns, everyPage(pageOfAuditLog, prisma, read('')))) text += part
    const lines = text.split('\r\n')
    expect(lines).toHaveLength(1 + 7 + 1)
    for (const line of lines.slice(1, -1)) expect(line).toMatch(/^\d+,/)
    expect(text).not.toMatch(/(^|,|")[=+@\t]/m)
    expect(text).toContain("'@nightly")
  })

  it('is only ever added to: the database refuses the rest', async () => {
    const { prisma } = await someLog()
    const before = await prisma.auditEvent.findMany()
    for (const statement of [
      `update audit_events set actor_id = null`,
      `update audit_events set at = now() where id = 1`,
      `delete from audit_events`,
      `delete from audit_events where action = 'user.role_changed'`,
      `truncate audit_events`,
      `insert into audit_events (id, action) values (1, 'x') on conflict (id) do update set action = 'x'`,
    ])
      await expect(prisma.$executeRawUnsafe(statement), statement).rejects.toThrow(/is frozen/)
    expect(await prisma.auditEvent.findMany()).toEqual(before)
  })
})
