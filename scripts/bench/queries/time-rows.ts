import { z } from 'zod'
import { addDays, eachDay, type Day } from '../../../lib/time/day.ts'
import { lastReports } from '../../../server/storage/last-reports.ts'
import type { PrismaClient } from '../../../server/storage/open.ts'
import { Prisma, query } from '../../../server/storage/sql.ts'
import { activeDays } from '../../../server/storage/stale-days.ts'

const versions = Prisma.sql`join kubernetes_versions as kubernetes on kubernetes.id = report.kubernetes_id`
const counts = Prisma.sql`count(*) as installations, sum(report.running + report.sleeping + report.not_ready) as planes`

/** The same questions without aggregates, of one day: what each answer would have to read for each of its buckets. */
const overRows: Record<string, (active: Prisma.Sql) => Prisma.Sql> = {
  'control-planes': (active) =>
    Prisma.sql`select ${counts} from ${active} as report where not report.one_day`,
  'versions/kamaji': (active) =>
    Prisma.sql`select report.kamaji_id, ${counts} from ${active} as report where not report.one_day group by 1`,
  'versions/kubernetes': (active) =>
    Prisma.sql`select kubernetes.minor, ${counts} from ${active} as report ${versions} where not report.one_day group by 1`,
  'capabilities/datastores': (active) =>
    Prisma.sql`select report.etcd_count > 0, report.postgres_count > 0, ${counts} from ${active} as report
      where not report.one_day group by 1, 2`,
}

/** @returns milliseconds of each over the rows of the last 30 days, which is what an answer holds */
export async function timeOverRows(
  prisma: PrismaClient,
  today: Day,
  days = 30,
): Promise<Map<string, number>> {
  const times = new Map<string, number>()
  for (const [name, questionOf] of Object.entries(overRows)) {
    const started = performance.now()
    for (const day of eachDay(addDays(today, 1 - days), today))
      await query(prisma, z.unknown(), questionOf(lastReports(addDays(day, 1 - activeDays), day)))
    times.set(name, performance.now() - started)
  }
  return times
}
