import { dayOf } from '../../lib/time/day.ts'
import type { ReportKind } from '../protocol/report.ts'
import { insertEvents } from './insert-events.ts'
import { lockImports } from './locks.ts'
import { markDays } from './mark-days.ts'
import { mergeDays, type MergedDay } from './merge-days.ts'
import type { Batch } from './received-report.ts'
import { OpenedDays } from './opened-days.ts'
import { reportsBeyondLimit } from './reports-beyond-limit.ts'
import { settleTies } from './settle-ties.ts'
import type { Database, TransactionalDatabase } from './sql.ts'
import { upsertDays } from './upsert-days.ts'
import { upsertInstallations } from './upsert-installations.ts'
import type { VersionDictionary, VersionIds } from './version-dictionary.ts'

export interface WriteOptions {
  /**
   * Set for reports of the past: they do not count as received by this server, and the closed days that they change are
   * marked for the rollups. `now` says which day is today; `position` writes, in the same transaction, how far the source
   * was read.
   */
  imported?: { now: Date; position?: (transaction: Database) => Promise<void> }
  /** what this process knows of the days that it wrote; it learns from this batch */
  opened?: OpenedDays
  /** told, after the commit, of each report that names a version beyond the limit of its day, and of the field */
  onBeyondLimit?: (kind: ReportKind, field: string) => void
}

const rowsPerStatement = 1_000
// Together with the longest wait in the queue this stays far below the five minutes after which a day is closed.
const transactionLimits = { maxWait: 5_000, timeout: 15_000 }

/**
 * Writes a batch: all of it or nothing. Writing imported reports twice, or in another order, leads to the same rows. In
 * the steady state, when every installation has reported before on this day, that is one statement.
 */
export async function writeReports(
  prisma: TransactionalDatabase,
  dictionary: VersionDictionary,
  batch: Batch,
  { imported, opened = new OpenedDays(), onBeyondLimit }: WriteOptions = {},
): Promise<void> {
  const ids = await dictionary.idsOf(batch)
  const days = mergeDays(batch.stats, imported === undefined ? 1 : 0)
  if (imported !== undefined)
    await prisma.$transaction(async (transaction) => {
      await writeImported(transaction, days, batch, ids, imported.now)
      await imported.position?.(transaction)
    }, transactionLimits)
  else if (isOneStatement(days, batch, opened)) await writeRows(prisma, days, batch, ids)
  else
    await prisma.$transaction(
      async (transaction) => writeRows(transaction, days, batch, ids),
      transactionLimits,
    )
  opened.add(days)
  if (onBeyondLimit !== undefined)
    for (const { kind, field } of reportsBeyondLimit(batch, ids)) onBeyondLimit(kind, field)
}

/** A statement is atomic by itself; a transaction around it takes five times its time in this process. */
function isOneStatement(days: MergedDay[], { events }: Batch, opened: OpenedDays): boolean {
  if (days.length > 0 && events.length > 0) return false
  return days.length <= rowsPerStatement && events.length <= rowsPerStatement && opened.hasAll(days)
}

async function writeRows(transaction: Database, days: MergedDay[], { events }: Batch, ids: VersionIds) {
  const opened: MergedDay[] = []
  for (const chunk of chunks(days)) {
    const upserted = await upsertDays(transaction, chunk, ids)
    // A live report widens the span of its installation only where it opened the day; an imported one (0) anywhere.
    for (const { merged, reports } of upserted)
      if (merged.reports === 0 || merged.reports === reports) opened.push(merged)
    const others = upserted.filter(({ ourVersions }) => !ourVersions)
    await settleTies(
      transaction,
      others.map(({ merged }) => merged),
      ids,
    )
  }
  for (const chunk of chunks(opened)) await upsertInstallations(transaction, chunk)
  for (const chunk of chunks(events)) await insertEvents(transaction, chunk, ids)
}

async function writeImported(
  transaction: Database,
  days: MergedDay[],
  batch: Batch,
  ids: VersionIds,
  now: Date,
) {
  await lockImports(transaction)
  await writeRows(transaction, days, batch, ids)
  await markDays(transaction, days, batch.events, dayOf(now))
}

function* chunks<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += rowsPerStatement)
    yield items.slice(start, start + rowsPerStatement)
}
