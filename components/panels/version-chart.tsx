'use client'

import type { ReactNode } from 'react'
import type { LegendAction } from '@/components/charts/legend.tsx'
import { TimeChart } from '@/components/charts/time-chart.tsx'
import { usePageParameter } from '@/components/shell/use-page-parameter.ts'
import { formatCount, type Unit } from '@/lib/format/count.ts'
import { ageBands, fewBands, manyBands, type Versions } from '@/lib/series/age-bands.ts'
import { alignBefore } from '@/lib/series/align-before.ts'
import { endedShares } from '@/lib/series/ended-shares.ts'
import { placeMarks, type Mark } from '@/lib/series/marks.ts'
import type { Axis } from '@/lib/series/points.ts'
import type { Series } from '@/lib/series/series.ts'
import { versionPoints } from '@/lib/series/version-points.ts'
import type { Day } from '@/lib/time/day.ts'
import { useShownVersion, type VersionKind } from './version-drawer/shown-version.ts'

interface Props<Row> {
  kind: 'area' | 'line'
  /** of what they are versions */
  of: VersionKind
  title: string
  /** names the page's parameter that expands the older versions; panels of the same versions share it */
  expandedBy: string
  meta: Axis
  rows: readonly Row[]
  /** the same of the period before, while the view compares the two */
  before: { meta: Axis; rows: readonly Row[] } | undefined
  versions: Versions
  label: (version: string) => string
  valueOf: (row: Row) => number
  /** what is counted */
  unit: Unit
  /** days to point out */
  marks: readonly Mark[]
  /** last day of support of a version; null where it is not known */
  endOf?: (version: string) => Day | null
  /** what picking a version does; without it nothing */
  actionOf?: (versions: readonly string[], label: string) => LegendAction
  controls?: ReactNode
}

/** Shares of versions over time. As an area: the oldest at the bottom, so that an upper edge reads "this or older". */
export function VersionChart<Row extends { bucket: Day; version: string }>(props: Props<Row>) {
  const { kind, meta, versions, label, unit, before, endOf } = props
  const [, show] = useShownVersion()
  const [expanded, setExpanded] = usePageParameter(props.expandedBy, ['few', 'many'])
  const hasEnded = (version: string) => (endOf?.(version) ?? meta.to) < meta.to
  const bands = ageBands(versions, expanded === 'many' ? manyBands : fewBands, label, hasEnded)
  const points = versionPoints(meta, props.rows, bands, props.valueOf)
  const more: LegendAction = {
    hint: expanded === 'many' ? 'Show fewer versions' : 'Show more versions',
    isExpanded: expanded === 'many',
    onPick: () => {
      setExpanded(expanded === 'many' ? 'few' : 'many')
    },
  }
  const actionOf = ({ id }: Series): LegendAction | undefined => {
    const band = bands.find((one) => one.id === id)
    if (band === undefined || id === 'unranked') return undefined
    return id === 'older' ? more : props.actionOf?.(band.versions, band.label)
  }
  const detailsOf = ({ id }: Series): LegendAction | undefined => {
    const [version, ...others] = bands.find((one) => one.id === id)?.versions ?? []
    if (version === undefined || others.length > 0 || id === 'unranked') return undefined
    return {
      hint: `About ${label(version)}`,
      onPick: () => {
        show({ kind: props.of, version })
      },
    }
  }
  return (
    <TimeChart
      kind={kind}
      title={props.title}
      axisLabel={`Share of ${unit[1]}`}
      controls={props.controls}
      series={bands}
      points={points}
      before={before && alignBefore(points, versionPoints(before.meta, before.rows, bands, props.valueOf))}
      interval={meta.interval}
      marks={placeMarks(props.marks, points, meta.interval)}
      ended={endOf && endedShares(points, bands, meta.interval, endOf)}
      scale="share"
      note={({ total }) => `n = ${formatCount(total ?? 0, unit)}`}
      isCumulative={kind === 'area'}
      actionOf={actionOf}
      detailsOf={detailsOf}
      more={versions.ranked.length > fewBands + 1 ? more : undefined}
    />
  )
}
