import { addDays, dayOf } from '../../../lib/time/day.ts'
import type { Storage } from '../../../server/storage/open.ts'
import { execute, Prisma } from '../../../server/storage/sql.ts'
import { VersionDictionary } from '../../../server/storage/version-dictionary.ts'

/** Rows that a day's aggregate reads, and one day more. */
export const fleetDays = 8
const kamajiVersions = 20
const kubernetesVersions = 60

const named = (count: number, nameOf: (at: number) => string) =>
  new Set(Array.from({ length: count }, (_, at) => nameOf(at)))

/** So many installations, each with a row on each of the last days, in as many combinations of versions as a fleet has. */
export async function fillFleet({ prisma }: Storage, installations: number): Promise<void> {
  const dictionary = new VersionDictionary(prisma)
  const kamaji = await dictionary.kamaji.ids(named(kamajiVersions, (at) => `26.8.${at}-edge`))
  const kubernetes = await dictionary.kubernetes.ids(
    named(kubernetesVersions, (at) => `v1.${28 + (at % 6)}.${at % 10}`),
  )
  const today = dayOf(new Date())
  const first = addDays(today, 1 - fleetDays)
  await execute(
    prisma,
    Prisma.sql`insert into installations (installation, first_seen, first_day, last_day)
      select md5(n::text)::uuid, ${first}::date, ${first}::date, ${today}::date
      from generate_series(1, ${installations}::int) as n`,
  )
  await execute(
    prisma,
    Prisma.sql`insert into installation_days (installation, day, last_at, reports, kamaji_id, kubernetes_id,
        running, sleeping, not_ready, upgrading, max_not_ready, max_upgrading, etcd_count, etcd_used_by)
      select md5(n::text)::uuid, ${first}::date + d, ${first}::date + d + interval '12 hours', 288,
        (${[...kamaji.values()]}::int[])[1 + n % ${kamaji.size}::int],
        (${[...kubernetes.values()]}::int[])[1 + (n / 7) % ${kubernetes.size}::int],
        n % 10, n % 3, n % 2, 0, n % 2, 1, 1, n % 10
      from generate_series(1, ${installations}::int) as n, generate_series(0, ${fleetDays - 1}::int) as d`,
  )
  await execute(prisma, Prisma.sql`analyze installations, installation_days`)
}
