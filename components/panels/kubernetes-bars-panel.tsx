'use client'

import { useQuery } from '@tanstack/react-query'
import { BarList, type BarItem } from '@/components/charts/bar-list.tsx'
import { usePageParameter } from '@/components/shell/use-page-parameter.ts'
import { useView } from '@/components/shell/view-provider.tsx'
import { ageColour } from '@/lib/colour/age-colour.ts'
import { kubernetesVersions } from '@/lib/contracts/kubernetes-versions.ts'
import { formatCount, installations } from '@/lib/format/count.ts'
import { formatBucket } from '@/lib/format/bucket.ts'
import { formatNumber, formatShare } from '@/lib/format/number.ts'
import { apiPath } from '@/lib/queries/api-path.ts'
import { kubernetesVersionsQuery } from '@/lib/queries/kubernetes-versions.ts'
import { Choice, shareOptions } from './choice.tsx'
import { FleetEmpty } from './fleet-empty.tsx'
import {
  kubernetesLabel,
  kubernetesTable,
  type KubernetesRow,
  type KubernetesVersions,
} from './kubernetes-table.tsx'
import { Panel } from './panel.tsx'
import { useFilterAction } from './use-filter-action.ts'

interface Props {
  id: string
  title: string
  by: 'patch' | 'distribution'
  className?: string
}

/** Management clusters at the end of the period, most used first. */
export function KubernetesBarsPanel({ id, title, by, className }: Props) {
  const view = useView()
  const parameters = { ...view.parameters, by }
  const query = useQuery(kubernetesVersionsQuery(parameters))
  return (
    <Panel
      id={id}
      title={title}
      about={kubernetesVersions}
      query={query}
      unit={installations}
      source={apiPath(kubernetesVersions, parameters)}
      empty={<FleetEmpty meta={query.data?.meta} />}
      summary={summaryOf}
      table={kubernetesTable}
      className={className}
    >
      {(answer) => <Bars {...answer} title={title} />}
    </Panel>
  )
}

function Bars({ meta, rows, title }: KubernetesVersions & { title: string }) {
  const [counted, setCounted] = usePageParameter('kubernetes-of', ['installations', 'control_planes'])
  const filterBy = useFilterAction('distribution')
  const label = kubernetesLabel(meta.by)
  const newest = newestOf(rows, counted)
  const all = newest.reduce((sum, row) => sum + row[counted], 0)
  const most = Math.max(1, newest[0]?.[counted] ?? 0)
  const items = newest.map((row): BarItem => {
    const name = label(row.version)
    return {
      series: { id: row.version, label: name, colour: ageColour(1) },
      part: row[counted] / most,
      value: formatNumber(row[counted]),
      share: formatShare(row[counted] / Math.max(1, all)),
      action: meta.by === 'distribution' ? filterBy([row.version], name) : undefined,
    }
  })
  return (
    <BarList
      label={`${title}: bars`}
      heading={formatBucket(newest[0]?.bucket ?? meta.to, meta.interval)}
      items={items}
      controls={<Choice label="Count of" value={counted} onChange={setCounted} options={shareOptions} />}
    />
  )
}

function summaryOf({ meta, rows }: KubernetesVersions): string {
  const newest = newestOf(rows)
  const label = kubernetesLabel(meta.by)
  const parts = newest
    .slice(0, 3)
    .map(
      (row) =>
        `${label(row.version)} on ${formatCount(row.installations, installations)} (${formatShare(row.share)})`,
    )
  return `Most used of ${formatNumber(newest.length)}: ${parts.join(', ')}.`
}

function newestOf(
  rows: readonly KubernetesRow[],
  counted: 'installations' | 'control_planes' = 'installations',
): KubernetesRow[] {
  const last = rows.at(-1)?.bucket
  return rows.filter(({ bucket }) => bucket === last).sort((a, b) => b[counted] - a[counted])
}
