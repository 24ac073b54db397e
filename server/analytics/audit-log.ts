import { z } from 'zod'
import { auditActors, auditLog } from '../../lib/contracts/access/audit-log.ts'
import type { ParametersOf } from '../../lib/contracts/contract.ts'
import { auditDetailText } from '../../lib/format/audit-detail.ts'
import { auditSummary } from '../../lib/format/audit-entry.ts'
import { visibleText } from '../../lib/format/visible-text.ts'
import { addDays, startOfDay } from '../../lib/time/day.ts'
import { Prisma, query, sqlCount } from '../storage/sql.ts'
import { answerOf, type Answerer } from './answer.ts'
import { pageOf, type PageReader } from './pages.ts'

type Parameters = ParametersOf<typeof auditLog>

export const answerAuditLog: Answerer<typeof auditLog> = async (database, parameters, now) => {
  const { rows, next } = await pageOfAuditLog(database, parameters)
  const [counted] = await query(
    database,
    z.object({ n: sqlCount }),
    Prisma.sql`select count(*) as n from audit_events as entry where ${matching(parameters)}`,
  )
  return answerOf(auditLog, parameters, { as_of: now.toISOString(), n: counted?.n ?? 0, next }, rows)
}

const text = z.string().transform(visibleText).nullable()
const detail = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
const stored = z.object({
  id: z.bigint().transform(Number),
  at: z.date().transform((date) => date.toISOString()),
  actor: z.enum(auditActors),
  actor_id: z.guid().nullable(),
  actor_name: text,
  actor_email: text,
  action: z.string(),
  target: text,
  target_name: text,
  target_email: text,
  network: text,
  detail: z.string().nullable(),
})

/** By the order in which entries were added, the latest first. Names are those of today. */
export const pageOfAuditLog: PageReader<typeof auditLog> = async (database, parameters) => {
  const { limit, cursor } = parameters
  const before = cursor === undefined ? Prisma.sql`true` : Prisma.sql`entry.id < ${cursor}::bigint`
  const rows = await query(
    database,
    stored,
    Prisma.sql`
      select entry.id, entry.at, ${actor} as actor, entry.actor_id::text, actor.name as actor_name,
        actor.email as actor_email, entry.action, entry.target, target.name as target_name,
        target.email as target_email, entry.address as network, entry.detail::text as detail
      from audit_events as entry
      left join users as actor on actor.id = entry.actor_id
      left join users as target on target.id::text = entry.target
      where ${matching(parameters)} and ${before}
      order by entry.id desc
      limit ${limit + 1}`,
  )
  return pageOf(rows.map(told), limit, ({ id }) => String(id))
}

const actor = Prisma.sql`
  case
    when actor.id is not null then 'person'
    when entry.actor_id is not null then 'unknown'
    when entry.detail->>'by' = 'command line' then 'command_line'
    when entry.detail->>'by' is not null then 'server'
    else 'nobody'
  end`

function matching({ from, to, action, person }: Parameters): Prisma.Sql {
  return Prisma.sql`
    entry.at >= ${startOfDay(from).toISOString()}::timestamptz
    and entry.at < ${startOfDay(addDays(to, 1)).toISOString()}::timestamptz
    and ${action.length === 0 ? Prisma.sql`true` : Prisma.sql`entry.action = any(${action}::text[])`}
    and ${person === undefined ? Prisma.sql`true` : Prisma.sql`(entry.actor_id = ${person}::uuid or entry.target = ${person})`}`
}

function told({ action, detail: json, ...row }: z.output<typeof stored>) {
  const known = json === null ? {} : detail.parse(JSON.parse(json))
  const { by_token, ...rest } = known
  return {
    ...row,
    action,
    token: typeof by_token === 'string' ? visibleText(by_token) : null,
    summary: auditSummary(action, known),
    more: auditDetailText(known),
    detail: Object.keys(rest).length === 0 ? null : JSON.stringify(rest),
  }
}
