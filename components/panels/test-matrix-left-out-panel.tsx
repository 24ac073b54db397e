'use client'

import { useQuery } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import { BarList, type BarItem } from '@/components/charts/bar-list.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { ageColour, otherColour } from '@/lib/colour/age-colour.ts'
import type { Answer } from '@/lib/contracts/contract.ts'
import { leftOutReasons, testMatrixLeftOut } from '@/lib/contracts/test-matrix.ts'
import { installations } from '@/lib/format/count.ts'
import { formatDatastoreSet } from '@/lib/format/datastore-set.ts'
import { formatKubernetes } from '@/lib/format/label.ts'
import { formatNumber, formatShare } from '@/lib/format/number.ts'
import { apiPath } from '@/lib/queries/api-path.ts'
import { testMatrixLeftOutQuery } from '@/lib/queries/test-matrix.ts'
import { leftOutLabels, summariseLeftOut } from '@/lib/summaries/test-matrix.ts'
import { countColumn, shareColumn } from './bucket-column.tsx'
import { FleetEmpty } from './fleet-empty.tsx'
import { Panel, type PanelTable } from './panel.tsx'
import { useCoverage } from './use-coverage.ts'

type LeftOut = Answer<typeof testMatrixLeftOut>

const title = 'What is left out?'

export function TestMatrixLeftOutPanel() {
  const { asked } = useCoverage()
  const query = useQuery(testMatrixLeftOutQuery(asked))
  const hasFleet = (query.data?.meta.n ?? 0) > 0
  return (
    <Panel
      id="test-matrix-left-out"
      title={title}
      about={testMatrixLeftOut}
      query={query}
      unit={installations}
      source={apiPath(testMatrixLeftOut, asked)}
      empty={
        hasFleet ? (
          <EmptyState icon={<CircleCheck />} title="Nothing is left out">
            The matrix covers every active installation.
          </EmptyState>
        ) : (
          <FleetEmpty meta={query.data?.meta} />
        )
      }
      summary={({ rows }) => summariseLeftOut(rows)}
      table={tableOf}
    >
      {({ rows }) => <Reasons rows={rows} />}
    </Panel>
  )
}

function Reasons({ rows }: Pick<LeftOut, 'rows'>) {
  const sums = leftOutReasons.map((reason) => {
    const counted = rows.filter((row) => row.reason === reason)
    return {
      reason,
      count: counted.reduce((sum, row) => sum + row.installations, 0),
      share: counted.reduce((sum, row) => sum + row.share, 0),
    }
  })
  const most = Math.max(...sums.map(({ count }) => count))
  const items = sums.map(({ reason, count, share }): BarItem => ({
    series: {
      id: reason,
      label: leftOutLabels[reason],
      colour: reason === 'coverage' ? ageColour(0) : otherColour,
      icon: reason === 'coverage' ? '●' : '?',
    },
    part: count / most,
    value: formatNumber(count),
    share: formatShare(share),
  }))
  return <BarList label={`${title} Reasons`} heading="Installations, of all active ones" items={items} />
}

function tableOf({ rows }: LeftOut): PanelTable<LeftOut['rows'][number]> {
  return {
    columns: [
      { key: 'kamaji', label: 'Kamaji', cell: ({ kamaji }) => kamaji },
      {
        key: 'kubernetes',
        label: 'Management minor',
        cell: ({ kubernetes }) => formatKubernetes(kubernetes),
      },
      { key: 'datastores', label: 'Datastores', cell: ({ datastores }) => formatDatastoreSet(datastores) },
      countColumn('installations', 'Installations'),
      shareColumn('share', 'Share'),
      { key: 'reason', label: 'Left out because', cell: ({ reason }) => leftOutLabels[reason] },
    ],
    rows,
    rowKey: ({ kamaji, kubernetes, datastores }) => `${kamaji} ${kubernetes} ${datastores}`,
  }
}
