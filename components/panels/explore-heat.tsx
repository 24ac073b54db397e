'use client'

import { HeatTable } from '@/components/charts/heat-table.tsx'
import { dimensionLabels, measureLabels } from '@/lib/explore/labels.ts'
import { formatName } from '@/lib/explore/name.ts'
import { dimensions, isRate, type Dimension } from '@/lib/explore/sources.ts'
import { formatNumber, formatShare } from '@/lib/format/number.ts'
import { compareKubernetes, releaseOrder } from '@/lib/series/release-order.ts'
import type { Explored } from './explore-table.ts'

interface Props {
  answer: Explored
  down: Dimension
  across: Dimension
}

/** One dimension down, the other across; of a rate the cells hold the rate. */
export function ExploreHeat({ answer: { meta, rows }, down, across }: Props) {
  const hasRates = isRate(meta.measure)
  const cells = new Map(rows.map((row) => [`${row[down]} ${row[across]}`, row]))
  const valueOf = (row: Explored['rows'][number]) => (hasRates ? row.share * 100 : row.value)
  return (
    <HeatTable
      caption={`${measureLabels[meta.measure]}: ${dimensionLabels[down]} by ${dimensionLabels[across]}`}
      corner={hasRates ? 'Share in %' : `${dimensionLabels[down]} ↓ ${dimensionLabels[across]} →`}
      rows={namesOf(rows, down, across).toReversed()}
      columns={namesOf(rows, across, down)}
      formatRow={(name) => formatName(down, name)}
      formatColumn={(name) => formatName(across, name)}
      most={Math.max(...rows.map(valueOf))}
      cellOf={(one, other) => {
        const row = cells.get(`${one} ${other}`)
        const value = row === undefined ? 0 : valueOf(row)
        const where = `${formatName(down, one)}, ${formatName(across, other)}`
        const what = `${formatNumber(row?.value ?? 0)} of ${formatNumber(row?.total ?? 0)} (${formatShare(row?.share ?? 0)})`
        return { value, text: hasRates ? value.toFixed(1) : formatNumber(value), title: `${where}: ${what}` }
      }}
    />
  )
}

/** The names of a dimension in order: the answer has them so, of its second one within each name of the first. */
function namesOf(rows: Explored['rows'], dimension: Dimension, other: Dimension): string[] {
  const names = [...new Set(rows.map((row) => row[dimension] ?? ''))]
  if (dimensions.indexOf(dimension) < dimensions.indexOf(other)) return names
  // most minors never meet within one of the first
  if (dimension === 'kubernetes' || dimension === 'tenant') return names.sort(compareKubernetes)
  return releaseOrder(rows.map((row) => ({ bucket: row[other] ?? '', version: row[dimension] ?? '' })))
}
