'use client'

import { useQuery } from '@tanstack/react-query'
import { ForecastChart } from '@/components/charts/forecast-chart.tsx'
import { bucketColumn, newestFirst, shareColumn } from '@/components/panels/bucket-column.tsx'
import { Panel, type PanelTable } from '@/components/panels/panel.tsx'
import { useView } from '@/components/shell/view-provider.tsx'
import type { Answer } from '@/lib/contracts/contract.ts'
import { deprecationTrend } from '@/lib/contracts/deprecation-trend.ts'
import { installations } from '@/lib/format/count.ts'
import { formatNumber } from '@/lib/format/number.ts'
import { apiPath } from '@/lib/queries/api-path.ts'
import { deprecationTrendQuery } from '@/lib/queries/deprecation-trend.ts'
import { forecastPoints } from '@/lib/series/forecast-points.ts'
import { countsCreations } from '@/lib/rules/counts-creations.ts'
import { ruleTitle } from '@/lib/rules/rule-title.ts'
import { creates } from '@/lib/summaries/impact.ts'
import { summariseTrend } from '@/lib/summaries/trend.ts'
import { trendParameters } from '@/lib/view-state/plan-parameters.ts'

type Trend = Answer<typeof deprecationTrend>

interface Props {
  /** 0, or 1 for the second rule */
  place: number
  rule: string
  threshold: number
}

/** The share that a rule hits, its threshold, and where it is going. */
export function TrendPanel({ place, rule, threshold }: Props) {
  const { parameters, view } = useView()
  const asked = trendParameters(view, parameters, rule)
  const title = `Over time: ${ruleTitle(rule)}`
  const isOfCreations = countsCreations(rule)
  return (
    <Panel
      id={place === 0 ? 'trend' : 'trend-2'}
      title={title}
      about={deprecationTrend}
      query={useQuery(deprecationTrendQuery(asked))}
      unit={isOfCreations ? creates : installations}
      source={apiPath(deprecationTrend, asked)}
      summary={({ rows }) => summariseTrend(rows)}
      table={trendTable}
    >
      {({ meta, rows }) => (
        <ForecastChart
          title={title}
          axisLabel={isOfCreations ? 'Share of create reports' : 'Share of active installations'}
          points={forecastPoints(rows)}
          interval={meta.interval}
          threshold={threshold}
        />
      )}
    </Panel>
  )
}

function trendTable({ meta, rows }: Trend): PanelTable<Trend['rows'][number]> {
  return {
    columns: [
      bucketColumn(meta.interval, rows.length),
      {
        key: 'installations',
        label: 'Installations',
        cell: (row) => (row.installations === null ? '–' : formatNumber(row.installations)),
        align: 'end',
      },
      shareColumn('share', 'Share'),
      shareColumn('low', 'Low'),
      shareColumn('high', 'High'),
      shareColumn('forecast', 'Forecast'),
    ],
    rows: newestFirst(rows),
    rowKey: ({ bucket }) => bucket,
  }
}
