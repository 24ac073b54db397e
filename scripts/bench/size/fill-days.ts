import type { Client } from 'pg'
import { addDays, type Day } from '../../../lib/time/day.ts'
import type { VersionDictionary } from '../../../server/storage/version-dictionary.ts'

export interface Versions {
  kamaji: number[]
  kubernetes: number[]
}

const kamaji = ['v1.0.0', 'edge-25.10.2', 'edge-25.12.1', '26.3.2-edge', '26.7.4-edge', '26.8.2-edge']
const kubernetes = [
  'v1.30.9',
  'v1.31.12+k3s1',
  'v1.32.8-eks-ab12cd3',
  'v1.33.4-gke.1036000',
  'v1.33.5',
  'v1.34.1',
]
const tenants = ['v1.31.4', 'v1.32.6', 'v1.33.2', 'v1.34.0']

/** Puts a plausible number of version strings into the dictionary. */
export async function learnVersions(dictionary: VersionDictionary): Promise<Versions> {
  const ids = {
    kamaji: await dictionary.kamaji.ids(new Set(kamaji)),
    kubernetes: await dictionary.kubernetes.ids(new Set([...kubernetes, ...tenants])),
  }
  return { kamaji: [...ids.kamaji.values()], kubernetes: [...ids.kubernetes.values()] }
}

interface Fill {
  installations: number
  days: number
  versions: Versions
  /** today: the last day that is filled is the one before */
  until: Day
}

/** As the days come: a row for each installation and day, the span of each installation widened daily, and events. */
export async function fillDays(
  client: Client,
  { installations, days, versions, until }: Fill,
): Promise<void> {
  const first = addDays(until, -days)
  await client.query(
    `insert into installations (installation, first_seen, first_day, last_day)
     select md5('installation ' || n)::uuid, $1::date, $1::date, $1::date from generate_series(1, $2::int) n`,
    [first, installations],
  )
  for (let day = first; day < until; day = addDays(day, 1)) {
    await client.query(
      `insert into installation_days (installation, day, last_at, reports, kamaji_id, kubernetes_id, running, sleeping,
         not_ready, upgrading, max_not_ready, max_upgrading, etcd_count, etcd_used_by, postgres_count, postgres_used_by,
         mysql_count, mysql_used_by, nats_count, nats_used_by)
       select md5('installation ' || n)::uuid, $1::date, $1::date + interval '23:57', 288,
         ($2::int[])[1 + n % cardinality($2::int[])], ($3::int[])[1 + n / 7 % cardinality($3::int[])],
         n % 20, n % 3, n % 2, 0, n % 2, n % 2, 1, n % 20, 0, 0, 0, 0, 0, 0
       from generate_series(1, $4::int) n`,
      [day, versions.kamaji, versions.kubernetes, installations],
    )
    await client.query('update installations set last_day = $1::date where last_day < $1::date', [day])
    await client.query(
      `insert into events (id, received_at, kind, kamaji_id, kubernetes_id, old_tcp_id, new_tcp_id)
       select gen_random_uuid(), $1::date + n * interval '1 second', 'update', ($2::int[])[1], ($3::int[])[1],
         ($3::int[])[1 + n % cardinality($3::int[])], ($3::int[])[1 + n / 3 % cardinality($3::int[])]
       from generate_series(1, $4::int) n`,
      [day, versions.kamaji, versions.kubernetes, Math.round(installations / 10)],
    )
  }
}
