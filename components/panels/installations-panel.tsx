'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useView } from '@/components/shell/view-provider.tsx'
import type { Column } from '@/components/ui/data-table.tsx'
import { RelativeTime } from '@/components/ui/relative-time.tsx'
import { controlPlaneStates, stateLooks } from '@/lib/colour/state-look.ts'
import type { RowOf } from '@/lib/contracts/contract.ts'
import { installations } from '@/lib/contracts/installations.ts'
import { installations as unit } from '@/lib/format/count.ts'
import { formatChannel, formatDistribution } from '@/lib/format/label.ts'
import { apiPath } from '@/lib/queries/api-path.ts'
import { installationsQuery } from '@/lib/queries/installations.ts'
import { installationsParameters } from '@/lib/view-state/list-parameters.ts'
import { countColumn } from './bucket-column.tsx'
import { installationColumn } from './installation-column.tsx'
import { pagedAnswer } from './paged-answer.ts'
import { PagedList } from './paged-list.tsx'
import { Panel } from './panel.tsx'

type Row = RowOf<typeof installations>

const title = 'Installations, the latest report first'

/** Every installation by itself: here one sees a single report arrive. */
export function InstallationsPanel({ className }: { className?: string }) {
  const { parameters } = useView()
  const asked = installationsParameters(parameters)
  const pages = useInfiniteQuery(installationsQuery(asked))
  const query = pagedAnswer(pages)
  return (
    <Panel
      id="installations-list"
      title={title}
      about={installations}
      query={query}
      unit={unit}
      source={apiPath(installations, asked)}
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

const rowKey = (row: Row) => row.installation

const columns: Column<Row>[] = [
  installationColumn(),
  { key: 'last_seen', label: 'Last report', cell: (row) => <RelativeTime instant={row.last_seen} /> },
  { key: 'first_seen', label: 'First report', cell: (row) => <RelativeTime instant={row.first_seen} /> },
  countColumn('reports', 'Reports'),
  { key: 'kamaji', label: 'Kamaji', cell: (row) => row.kamaji },
  { key: 'channel', label: 'Channel', cell: (row) => formatChannel(row.channel) },
  { key: 'kubernetes', label: 'Kubernetes', cell: (row) => row.kubernetes },
  { key: 'distribution', label: 'Distribution', cell: (row) => formatDistribution(row.distribution) },
  ...controlPlaneStates.map((state) => countColumn<typeof state, Row>(state, stateLooks[state].label)),
]
