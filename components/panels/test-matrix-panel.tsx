'use client'

import { useQuery } from '@tanstack/react-query'
import { HeatTable } from '@/components/charts/heat-table.tsx'
import type { Answer } from '@/lib/contracts/contract.ts'
import { testMatrix } from '@/lib/contracts/test-matrix.ts'
import { formatCount, installations } from '@/lib/format/count.ts'
import { formatDatastoreSet } from '@/lib/format/datastore-set.ts'
import { formatKubernetes } from '@/lib/format/label.ts'
import { apiPath } from '@/lib/queries/api-path.ts'
import { testMatrixQuery } from '@/lib/queries/test-matrix.ts'
import { compareKubernetes } from '@/lib/series/release-order.ts'
import { summariseMatrix } from '@/lib/summaries/test-matrix.ts'
import { countColumn, shareColumn } from './bucket-column.tsx'
import { FleetEmpty } from './fleet-empty.tsx'
import { Panel, type PanelTable } from './panel.tsx'
import { useCoverage } from './use-coverage.ts'

type Matrix = Answer<typeof testMatrix>

const title = 'Which combinations should CI test?'

export function TestMatrixPanel() {
  const { asked } = useCoverage()
  const query = useQuery(testMatrixQuery(asked))
  return (
    <Panel
      id="test-matrix"
      title={title}
      about={testMatrix}
      query={query}
      unit={installations}
      source={apiPath(testMatrix, asked)}
      empty={<FleetEmpty meta={query.data?.meta} />}
      summary={({ meta, rows }) => summariseMatrix(meta, rows)}
      table={tableOf}
      size="tall"
    >
      {({ rows }) => <Grid rows={rows} />}
    </Panel>
  )
}

/** Kamaji down, the newest that is used most first; management minors across; the datastores in the cells. */
function Grid({ rows }: Pick<Matrix, 'rows'>) {
  const kamaji = [...new Set(rows.map((row) => row.kamaji))]
  const kubernetes = [...new Set(rows.map((row) => row.kubernetes))].sort(compareKubernetes)
  return (
    <HeatTable
      caption="Combinations to test: Kamaji by Kubernetes minor"
      corner="Kamaji ↓ Kubernetes →"
      rows={kamaji}
      columns={kubernetes}
      startsAt="right"
      formatColumn={formatKubernetes}
      most={Math.max(...rows.map((row) => row.installations))}
      cellOf={(release, minor) => {
        const tested = rows.filter((row) => row.kamaji === release && row.kubernetes === minor)
        const drivers = tested.map(({ datastore }) => formatDatastoreSet(datastore)).join(', ')
        const value = Math.max(0, ...tested.map((row) => row.installations))
        const where = `${release} on ${formatKubernetes(minor)}`
        const what = tested.map(
          (row) => `${formatDatastoreSet(row.datastore)}: ${formatCount(row.installations, installations)}`,
        )
        return {
          value,
          text: drivers,
          title: `${where}: ${what.length === 0 ? 'not tested' : what.join(', ')}`,
        }
      }}
    />
  )
}

function tableOf({ rows }: Matrix): PanelTable<Matrix['rows'][number]> {
  return {
    columns: [
      { key: 'kamaji', label: 'Kamaji', cell: ({ kamaji }) => kamaji },
      {
        key: 'kubernetes',
        label: 'Management minor',
        cell: ({ kubernetes }) => formatKubernetes(kubernetes),
      },
      { key: 'datastore', label: 'Datastore', cell: ({ datastore }) => formatDatastoreSet(datastore) },
      countColumn('installations', 'Installations'),
      shareColumn('cumulative_share', 'Covered so far'),
      {
        key: 'tenant_kubernetes',
        label: 'Highest tenant',
        cell: ({ tenant_kubernetes }) => (tenant_kubernetes === null ? '–' : `v${tenant_kubernetes}`),
      },
    ],
    rows,
    rowKey: ({ kamaji, kubernetes, datastore }) => `${kamaji} ${kubernetes} ${datastore}`,
  }
}
