'use client'

import { useQuery } from '@tanstack/react-query'
import { HeatTable } from '@/components/charts/heat-table.tsx'
import { useView } from '@/components/shell/view-provider.tsx'
import { statusLooks } from '@/lib/colour/status-look.ts'
import { deletes } from '@/lib/contracts/deletes.ts'
import { events, formatCount } from '@/lib/format/count.ts'
import { formatNumber, formatShare } from '@/lib/format/number.ts'
import { apiPath } from '@/lib/queries/api-path.ts'
import { deletesQuery } from '@/lib/queries/deletes.ts'
import { statusesOf } from '@/lib/series/deletion-points.ts'
import { summariseDeletesByVersion } from '@/lib/summaries/deletes.ts'
import { deletesTable, type Deletes } from './deletes-table.ts'
import { Panel } from './panel.tsx'
import { useShownVersion } from './version-drawer/shown-version.ts'

const title = 'Deletes by status and Kamaji version'

/** Does a release leave control planes behind that fail before they go? */
export function DeletesHeatPanel({ className }: { className?: string }) {
  const { parameters } = useView()
  const asked = { ...parameters, by: 'version' as const }
  return (
    <Panel
      id="deletes-by-version"
      title={title}
      about={deletes}
      query={useQuery(deletesQuery(asked))}
      unit={events}
      source={apiPath(deletes, asked)}
      summary={({ rows }) => summariseDeletesByVersion(rows)}
      table={deletesTable}
      size="tall"
      className={className}
    >
      {({ rows }) => <Heat rows={rows} />}
    </Panel>
  )
}

/** The newest version at the top, unranked ones before it, as in the table. */
function Heat({ rows }: Pick<Deletes, 'rows'>) {
  const [, show] = useShownVersion()
  const counts = new Map(rows.map(({ version, status, deleted }) => [`${version} ${status}`, deleted]))
  const totals = new Map<string, number>()
  for (const { version = '', deleted } of rows) totals.set(version, (totals.get(version) ?? 0) + deleted)
  return (
    <HeatTable
      caption={`${title}: counts`}
      corner="Version ↓ Status →"
      rows={[...totals.keys()].toReversed()}
      rowAction={(version) => ({
        hint: `About ${version}`,
        onPick: () => {
          show({ kind: 'kamaji', version })
        },
      })}
      columns={statusesOf(rows)}
      formatColumn={(status) => statusLooks[status].label}
      most={Math.max(...rows.map(({ deleted }) => deleted))}
      cellOf={(version, status) => {
        const value = counts.get(`${version} ${status}`) ?? 0
        const part = formatShare(value / (totals.get(version) ?? 1))
        return {
          value,
          text: formatNumber(value),
          title: `${version}, ${statusLooks[status].label}: ${formatCount(value, events)}, ${part} of its deletes`,
        }
      }}
    />
  )
}
