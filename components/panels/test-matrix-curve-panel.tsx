'use client'

import { useQuery } from '@tanstack/react-query'
import { CurveChart } from '@/components/charts/curve-chart.tsx'
import { useView } from '@/components/shell/view-provider.tsx'
import type { Answer } from '@/lib/contracts/contract.ts'
import { testMatrixCurve } from '@/lib/contracts/test-matrix.ts'
import { installations } from '@/lib/format/count.ts'
import { formatNumber, formatShare } from '@/lib/format/number.ts'
import { apiPath } from '@/lib/queries/api-path.ts'
import { testMatrixCurveQuery } from '@/lib/queries/test-matrix.ts'
import { summariseCurve } from '@/lib/summaries/test-matrix.ts'
import { countColumn, shareColumn } from './bucket-column.tsx'
import { FleetEmpty } from './fleet-empty.tsx'
import { Panel, type PanelTable } from './panel.tsx'
import { useCoverage } from './use-coverage.ts'

type Curve = Answer<typeof testMatrixCurve>

const title = 'How much do more combinations bring?'

export function TestMatrixCurvePanel() {
  const { parameters } = useView()
  const query = useQuery(testMatrixCurveQuery(parameters))
  return (
    <Panel
      id="test-matrix-curve"
      title={title}
      about={testMatrixCurve}
      query={query}
      unit={installations}
      source={apiPath(testMatrixCurve, parameters)}
      empty={<FleetEmpty meta={query.data?.meta} />}
      summary={({ rows }) => summariseCurve(rows)}
      table={tableOf}
    >
      {({ rows }) => <Course rows={rows} />}
    </Panel>
  )
}

function Course({ rows }: Pick<Curve, 'rows'>) {
  const { asked } = useCoverage()
  const most = rows.length
  // where so much cannot be reached: all that can be tested
  const chosen = rows.find(({ share }) => share >= asked.coverage) ?? rows.at(-1)
  return (
    <CurveChart
      label={`${title} Curve`}
      heading="Covered installations by number of combinations"
      ticks={['0', formatNumber(most)]}
      points={rows.map(({ combinations, share }) => ({ x: combinations / most, y: share }))}
      mark={
        chosen && {
          x: chosen.combinations / most,
          y: chosen.share,
          label: `${formatNumber(chosen.combinations)}: ${formatShare(chosen.share)}`,
        }
      }
    />
  )
}

function tableOf({ rows }: Curve): PanelTable<Curve['rows'][number]> {
  return {
    columns: [
      countColumn('combinations', 'Combinations'),
      countColumn('installations', 'Installations'),
      shareColumn('share', 'Share'),
    ],
    rows,
    rowKey: ({ combinations }) => String(combinations),
  }
}
