import { z } from 'zod'
import { bucketOf } from '../../lib/time/bucket.ts'
import { dayOf, type Day } from '../../lib/time/day.ts'
import { lockLimits, lockRollups } from '../storage/locks.ts'
import type { PrismaClient } from '../storage/open.ts'
import { execute, Prisma, query } from '../storage/sql.ts'

/**
 * Sums up the tenant flows of each month that is over and has no sums, as they are when one of its days was made anew.
 * Questions that add up from the first event on then read months, and days only where a month lacks its sums.
 */
export async function sumMonths(prisma: PrismaClient, now: Date): Promise<void> {
  const thisMonth = bucketOf(dayOf(now), 'month')
  const months = await query(
    prisma,
    z.object({ month: z.string() }),
    Prisma.sql`
      select month::date::text
      from (select distinct date_trunc('month', day) as month from rollup_days where day < ${thisMonth}::date) as rolled
      where not exists (select from tenant_months as summed where summed.month = rolled.month::date)
        and exists (
          select from tenant_days as flow where flow.day >= rolled.month and flow.day < rolled.month + interval '1 month'
        )
      order by month`,
  )
  for (const { month } of months) await sumMonth(prisma, month)
}

async function sumMonth(prisma: PrismaClient, month: Day): Promise<void> {
  await prisma.$transaction(async (transaction) => {
    await lockRollups(transaction)
    await execute(
      transaction,
      Prisma.sql`
        insert into tenant_months
          (month, kamaji_id, minor, distribution, tenant, created, upgraded_in, upgraded_out, deleted)
        select ${month}::date, kamaji_id, minor, distribution, tenant,
          sum(created), sum(upgraded_in), sum(upgraded_out), sum(deleted)
        from tenant_days
        where day >= ${month}::date and day < ${month}::date + interval '1 month'
        group by kamaji_id, minor, distribution, tenant
        on conflict do nothing`,
    )
  }, lockLimits)
}
