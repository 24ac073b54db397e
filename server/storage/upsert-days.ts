import { z } from 'zod'
import { addDays } from '../../lib/time/day.ts'
import { countColumns, countsOf } from './count-columns.ts'
import type { MergedDay } from './merge-days.ts'
import { Prisma, query, type Database } from './sql.ts'
import { dayLiteral, instantLiteral, integerLiteral, uuidLiteral } from './sql-literals.ts'
import { idOf, type VersionIds } from './version-dictionary.ts'

/** A day as it stands after the statement. */
export interface UpsertedDay {
  merged: MergedDay
  /** live reports of the day, all told */
  reports: number
  /** false: another report stands for the day, or one of the same instant with other versions */
  ourVersions: boolean
}

const columns = [
  'installation',
  'day',
  'last_at',
  'reports',
  'max_not_ready',
  'max_upgrading',
  'kamaji_id',
  'kubernetes_id',
  ...countColumns,
]
const orderOf = (table: string) =>
  [`${table}.last_at`, ...countColumns.map((column) => `coalesce(${table}.${column}, -1)`)].join(', ')
const isLater = `(${orderOf('excluded')}) > (${orderOf('stored')})`
const ofTheLast = ['kamaji_id', 'kubernetes_id', ...countColumns].map(
  (column) => `${column} = CASE WHEN ${isLater} THEN excluded.${column} ELSE stored.${column} END`,
)
const epoch = '1970-01-01'
const insertInto = `INSERT INTO installation_days AS stored (${columns.join(', ')}) VALUES`
const onConflict = `
ON CONFLICT (installation, day) DO UPDATE SET
  reports = stored.reports + excluded.reports,
  max_not_ready = greatest(stored.max_not_ready, excluded.max_not_ready),
  max_upgrading = greatest(stored.max_upgrading, excluded.max_upgrading),
  last_at = greatest(stored.last_at, excluded.last_at),
  ${ofTheLast.join(',\n  ')}
RETURNING installation, day - '${epoch}'::date AS day, reports, kamaji_id, kubernetes_id`

const upserted = z.object({
  installation: z.string(),
  // as a number: Citus takes no cast of a date to text here
  day: z.number().transform((days) => addDays(epoch, days)),
  reports: z.number(),
  kamaji_id: z.number(),
  kubernetes_id: z.number(),
})

/**
 * Adds reports to their days: the latest stands for the day, maxima grow, live reports are counted. The rows go as
 * VALUES, one a key, in the order of their keys; `unnest` is several times slower on Citus.
 * @param days at most a few thousand
 */
export async function upsertDays(
  transaction: Database,
  days: readonly MergedDay[],
  ids: VersionIds,
): Promise<UpsertedDay[]> {
  const text = `${insertInto} ${days.map((day) => rowOf(day, ids)).join(',\n')} ${onConflict}`
  const rows = await query(transaction, upserted, Prisma.raw(text))
  const byKey = new Map(rows.map((row) => [`${row.installation} ${row.day}`, row]))
  return days.map((merged) => {
    const row = byKey.get(`${merged.installation} ${merged.day}`)
    if (row === undefined) throw new Error('an upsert returned fewer rows than it got')
    const { kamajiVersion, kubernetesVersion } = merged.last.report
    const ourVersions =
      row.kamaji_id === idOf(ids.kamaji, kamajiVersion) &&
      row.kubernetes_id === idOf(ids.kubernetes, kubernetesVersion)
    return { merged, reports: row.reports, ourVersions }
  })
}

function rowOf({ installation, day, reports, maxNotReady, maxUpgrading, last }: MergedDay, ids: VersionIds) {
  const integers = [
    reports,
    maxNotReady,
    maxUpgrading,
    idOf(ids.kamaji, last.report.kamajiVersion),
    idOf(ids.kubernetes, last.report.kubernetesVersion),
    ...countsOf(last.report),
  ]
  const key = `${uuidLiteral(installation)}, ${dayLiteral(day)}, ${instantLiteral(last.receivedAt)}`
  return `(${key}, ${integers.map(integerLiteral).join(', ')})`
}
