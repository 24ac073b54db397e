import { z } from 'zod'
import { countColumns, countsOf } from './count-columns.ts'
import { compareVersions, type MergedDay } from './merge-days.ts'
import { execute, Prisma, query, type Database } from './sql.ts'
import { dayLiteral, instantLiteral, integerLiteral, uuidLiteral } from './sql-literals.ts'
import { idOf, type VersionIds } from './version-dictionary.ts'

const storedRow = z.object({
  installation: z.string(),
  day: z.string(),
  kamajiVersion: z.string(),
  kubernetesVersion: z.string(),
})
const key = ['installation', 'day', 'last_at', ...countColumns.map((column) => `coalesce(${column}, -1)`)]

/**
 * Two reports of one installation, alike in time and counts, that differ in their versions only: the upsert knows
 * versions by id and cannot order them, so it leaves the first. Here the greater text wins, whichever came first.
 * @param days rows of this transaction that hold other versions than the batch; most lost to a later report
 */
export async function settleTies(
  transaction: Database,
  days: readonly MergedDay[],
  ids: VersionIds,
): Promise<void> {
  if (days.length === 0) return
  const rows = await query(
    transaction,
    storedRow,
    Prisma.raw(`
      SELECT installation, day::text, kamaji.raw AS "kamajiVersion", kubernetes.raw AS "kubernetesVersion"
      FROM installation_days
      JOIN kamaji_versions kamaji ON kamaji.id = kamaji_id
      JOIN kubernetes_versions kubernetes ON kubernetes.id = kubernetes_id
      WHERE (${key.join(', ')}) IN (${days.map(keyOf).join(', ')})`),
  )
  const byKey = new Map(rows.map((row) => [`${row.installation} ${row.day}`, row]))
  for (const { installation, day, last } of days) {
    const stored = byKey.get(`${installation} ${day}`)
    if (stored === undefined || compareVersions(last.report, stored) <= 0) continue
    const kamajiId = idOf(ids.kamaji, last.report.kamajiVersion)
    const kubernetesId = idOf(ids.kubernetes, last.report.kubernetesVersion)
    await execute(
      transaction,
      Prisma.sql`UPDATE installation_days SET kamaji_id = ${kamajiId}, kubernetes_id = ${kubernetesId}
        WHERE installation = ${installation}::uuid AND day = ${day}::date`,
    )
  }
}

function keyOf({ installation, day, last }: MergedDay): string {
  const counts = countsOf(last.report).map((count) => integerLiteral(count ?? -1))
  return `(${[uuidLiteral(installation), dayLiteral(day), instantLiteral(last.receivedAt), ...counts].join(', ')})`
}
