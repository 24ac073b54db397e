import { addDays, type Day } from '../../../lib/time/day.ts'
import type { PrismaClient } from '../../../server/storage/open.ts'
import { execute, Prisma } from '../../../server/storage/sql.ts'
import { VersionDictionary } from '../../../server/storage/version-dictionary.ts'

export interface FleetSize {
  installations: number
  /** of rows of installations, today among them */
  days: number
  /** over those days */
  events: number
}

const distributions = ['', '-gke.1036000', '-eks-a737599', '+k3s1', '+rke2r1']
const named = (count: number, nameOf: (at: number) => string) =>
  new Set(Array.from({ length: count }, (_, at) => nameOf(at)))

/**
 * A fleet in many combinations of versions, few of them common: 20 Kamaji and 90 Kubernetes versions, 30 of tenants, five
 * sets of datastores, sizes of 0 to 100, upgrades of Kamaji every 30 days or so, one in eleven silent for twelve days.
 */
export async function fillFleet(prisma: PrismaClient, size: FleetSize, today: Day): Promise<void> {
  const dictionary = new VersionDictionary(prisma)
  const kamaji = await dictionary.kamaji.ids(
    named(20, (at) => (at < 12 ? `edge-25.${at + 1}.1` : `26.${at - 11}.2-edge`)),
  )
  const kubernetes = await dictionary.kubernetes.ids(
    named(90, (at) => `v1.${28 + (at % 6)}.${Math.floor(at / 30)}${distributions[Math.floor(at / 6) % 5]}`),
  )
  const tenants = named(30, (at) => `v1.${28 + Math.floor(at / tenantPatches)}.${at % tenantPatches}`)
  const tenant = await dictionary.kubernetes.ids(tenants)
  const versions = {
    kamaji: [...kamaji.values()],
    kubernetes: [...kubernetes.values()],
    tenant: [...tenants].flatMap((raw) => tenant.get(raw) ?? []),
  }
  await insertInstallations(prisma, size, today)
  for (let ago = size.days - 1; ago >= 0; ago -= 1) await insertDay(prisma, size, versions, today, ago)
  await insertEvents(prisma, size, versions, today)
  await execute(prisma, Prisma.sql`analyze`)
}

interface Versions {
  kamaji: number[]
  kubernetes: number[]
  /** by minor, and within it by patch */
  tenant: number[]
}

const tenantPatches = 5

/** A number from 0 to 1 that belongs to an installation and a property of it, small ones the more likely. */
const chance = (property: string) =>
  Prisma.raw(`power(abs(hashtext(n::text || '${property}')) / 2147483648.0, 2)`)
const silentSince = 12

async function insertInstallations(prisma: PrismaClient, { installations, days }: FleetSize, today: Day) {
  const first = addDays(today, 1 - days)
  await execute(
    prisma,
    Prisma.sql`
      insert into installations (installation, first_seen, first_day, last_day)
      select md5(n::text)::uuid, ${first}::date, ${first}::date,
        case when n % 11 = 0 then ${addDays(today, -silentSince)}::date else ${today}::date end
      from generate_series(1, ${installations}::int) as n`,
  )
}

async function insertDay(prisma: PrismaClient, size: FleetSize, versions: Versions, today: Day, ago: number) {
  const day = addDays(today, -ago)
  const change = Prisma.sql`(n + ${ago}::int) / 30`
  await execute(
    prisma,
    Prisma.sql`
      insert into installation_days (installation, day, last_at, reports, kamaji_id, kubernetes_id,
        running, sleeping, not_ready, upgrading, max_not_ready, max_upgrading, etcd_count, etcd_used_by,
        postgres_count, postgres_used_by, mysql_count, mysql_used_by, nats_count, nats_used_by)
      select md5(n::text)::uuid, ${day}::date, ${day}::date + interval '1 minute' * (n % 60), 288,
        (${versions.kamaji}::int[])[greatest(1, ${versions.kamaji.length} - floor(${chance('k')} * 12)::int - ${change} % 4)],
        (${versions.kubernetes}::int[])[1 + floor(${chance('v')} * ${versions.kubernetes.length}::int)::int],
        floor(${chance('s')} * 90)::int, n % 3, case when n % 17 = 0 then 1 else 0 end, 0, 1, 0,
        case when n % 9 = 0 then null else 1 end, n % 20, case when n % 9 = 0 then null when n % 7 = 0 then 1 else 0 end, 0,
        case when n % 9 <> 0 and n % 23 = 0 then 1 else null end, 0, null, null
      from generate_series(1, ${size.installations}::int) as n
      where n % 11 <> 0 or ${ago}::int >= ${silentSince}`,
  )
}

async function insertEvents(prisma: PrismaClient, size: FleetSize, versions: Versions, today: Day) {
  const first = addDays(today, 1 - size.days)
  const picked = (ids: number[], property: string, of: number) =>
    Prisma.sql`(${ids}::int[])[1 + floor(${chance(property)} * ${of}::int)::int]`
  const kamaji = picked(versions.kamaji.toReversed(), 'ek', 8)
  const kubernetes = picked(versions.kubernetes, 'ev', versions.kubernetes.length)
  const tcp = picked(versions.tenant, 'et', versions.tenant.length)
  // as in a simulated fleet: of eight updates five edit, two take a newer patch, and one the next minor
  const next = Prisma.sql`(${versions.tenant}::int[])[least(${versions.tenant.length},
    1 + floor(${chance('et')} * ${versions.tenant.length}::int)::int
      + (${[0, 0, 0, 0, 0, 1, 2, tenantPatches]}::int[])[1 + (n / 4) % 8])]`
  await execute(
    prisma,
    Prisma.sql`
      insert into events (id, received_at, kind, kamaji_id, kubernetes_id, tcp_id, old_tcp_id, new_tcp_id, status,
        cluster_api, network_profile)
      select md5('event ' || n)::uuid, ${first}::date + interval '1 day' * (n * ${size.days}::float8 / ${size.events + 1}),
        (array['update', 'update', 'create', 'delete'])[1 + n % 4]::event_kind,
        ${kamaji}, ${kubernetes},
        case when n % 4 > 1 then ${tcp} end, case when n % 4 < 2 then ${tcp} end, case when n % 4 < 2 then ${next} end,
        case when n % 4 = 3 then 'Ready' end, case when n % 4 = 2 then n % 3 = 0 end,
        case when n % 4 = 2 then 'load_balancer' end
      from generate_series(1, ${size.events}::int) as n`,
  )
}
