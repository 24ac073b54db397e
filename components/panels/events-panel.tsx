'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useView } from '@/components/shell/view-provider.tsx'
import type { Column } from '@/components/ui/data-table.tsx'
import { RelativeTime } from '@/components/ui/relative-time.tsx'
import type { RowOf } from '@/lib/contracts/contract.ts'
import { events } from '@/lib/contracts/events.ts'
import { events as unit } from '@/lib/format/count.ts'
import { apiPath } from '@/lib/queries/api-path.ts'
import { eventsQuery } from '@/lib/queries/events.ts'
import { eventsParameters } from '@/lib/view-state/list-parameters.ts'
import { pagedAnswer } from './paged-answer.ts'
import { PagedList } from './paged-list.tsx'
import { Panel } from './panel.tsx'

type Row = RowOf<typeof events>

const title = 'Events, the latest first'

/** Create, update and delete reports one by one. */
export function EventsPanel({ className }: { className?: string }) {
  const { parameters } = useView()
  const asked = eventsParameters(parameters)
  const pages = useInfiniteQuery(eventsQuery(asked))
  const query = pagedAnswer(pages)
  return (
    <Panel
      id="events-list"
      title={title}
      about={events}
      query={query}
      unit={unit}
      source={apiPath(events, asked)}
      table={({ rows }) => ({ columns, rows, rowKey })}
      size="tall"
      className={className}
    >
      {({ meta, rows }) => (
        <PagedList
          caption={`${title}: list`}
          columns={columns}
          rows={rows}
          rowKey={rowKey}
          n={meta.n}
          unit={unit}
          hasMore={pages.hasNextPage}
          isLoading={pages.isFetchingNextPage}
          onMore={pages.fetchNextPage}
        />
      )}
    </Panel>
  )
}

const rowKey = (row: Row) => row.id
const kinds: Record<Row['kind'], string> = { create: '+ Create', update: '↻ Update', delete: '− Delete' }

const columns: Column<Row>[] = [
  {
    key: 'received_at',
    label: 'Received',
    cell: (row) => <RelativeTime instant={row.received_at} />,
    isHeader: true,
  },
  { key: 'kind', label: 'Kind', cell: (row) => kinds[row.kind] },
  { key: 'tcp_version', label: 'Tenant version', cell: tenantVersion },
  { key: 'status', label: 'Status', cell: (row) => row.status ?? '' },
  { key: 'network_profile', label: 'Network profile', cell: (row) => row.network_profile ?? '' },
  { key: 'cluster_api', label: 'Cluster API', cell: clusterApi },
  { key: 'kamaji', label: 'Kamaji', cell: (row) => row.kamaji },
  { key: 'kubernetes', label: 'Management cluster', cell: (row) => row.kubernetes },
  {
    key: 'id',
    label: 'Id',
    cell: (row) => (
      <code title={row.id} className="font-mono text-xs text-muted">
        {row.id.slice(0, 8)}
      </code>
    ),
  },
]

/** An update has two; the same twice is an edit. */
function tenantVersion(row: Row): string {
  if (row.kind !== 'update') return row.tcp_version ?? ''
  const old = row.old_tcp_version ?? '?'
  const now = row.new_tcp_version ?? '?'
  return old === now ? `${now} (edit)` : `${old} → ${now}`
}

function clusterApi(row: Row): string {
  return row.cluster_api === null ? '' : row.cluster_api ? 'yes' : 'no'
}
