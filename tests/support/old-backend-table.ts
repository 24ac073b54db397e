import { Client } from 'pg'

/** As the old backend makes it (clastix/kamaji-telemetry, internal/db/table.go). */
export const createOldTable = `
  CREATE TABLE IF NOT EXISTS events (
    uuid varchar(36) NOT NULL,
    event_type varchar NOT NULL,
    payload jsonb not null,
    created_at timestamp with time zone NOT NULL,
    PRIMARY KEY (uuid)
  )`

/** In the order in which they came: events, and of each installation its last report. The end is past every window of 7 days. */
const fillTable = `
  with drawn as (
    select n, md5(n::text)::uuid::text as uuid, ('x' || substr(md5(n::text || 'a'), 1, 7))::bit(28)::int as a,
      ('x' || substr(md5(n::text || 'b'), 1, 7))::bit(28)::int as b,
      now() - interval '10 days' - interval '1 day' * $2::float8 * (1 - n / $1::float8) as at
    from generate_series(1, $1::int) as n
  ), origin as (
    select *, jsonb_build_object(
      'kamaji_version', (array['v1.0.0', 'edge-25.3.2', '26.3.2-edge', '26.8.2-edge', 'edge-24.12.1'])[a % 5 + 1],
      'kubernetes_version', format('v1.%s.%s', 26 + a / 5 % 8, a / 40 % 12) || (array['', '+k3s1', '-gke.1036000'])[a % 3 + 1]
    ) as versions, format('v1.%s.%s', 25 + b % 9, b / 9 % 10) as tcp, format('v1.%s.0', 26 + b % 9) as next
    from drawn
  )
  insert into events (uuid, event_type, payload, created_at)
  select uuid, kind, versions || case kind
      when 'create' then jsonb_build_object('tcp_version', tcp, 'cluster_api', b % 2 = 0, 'network_profile',
        (array['ingress', 'load_balancer', 'node_port', 'cluster_ip', 'Unknown'])[b % 5 + 1])
      when 'update' then jsonb_build_object('old_tcp_version', tcp, 'new_tcp_version', case when b % 4 = 0 then next else tcp end)
      when 'delete' then jsonb_build_object('tcp_version', tcp, 'status', (array['Ready', 'NotReady', 'Sleeping'])[b % 3 + 1])
      else jsonb_build_object('uuid', uuid, 'tenant_control_plane', jsonb_build_object(
          'running', b % 40, 'upgrading', b % 3, 'not_ready', b / 3 % 3, 'sleeping', b / 9 % 5),
        'datastores', jsonb_build_object('etcd', jsonb_build_object('count', 1 + b % 2, 'used_by_count', b % 40),
          'postgres', jsonb_build_object('count', b % 2, 'used_by_count', b % 7)))
    end, at
  from origin cross join lateral (
    select case when a % 50 = 0 then 'stats' when a % 10 < 2 then 'create' when a % 10 < 9 then 'update' else 'delete' end as kind
  ) as kinds
  order by n`

/** Makes the table of an old backend with so many rows over so many days. */
export async function makeOldTable(connectionString: string, rows: number, days: number): Promise<void> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    await client.query(createOldTable)
    await client.query(fillTable, [rows, days])
    await client.query('vacuum analyze events')
  } finally {
    await client.end()
  }
}
