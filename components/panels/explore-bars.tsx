'use client'

import { BarList, type BarItem } from '@/components/charts/bar-list.tsx'
import { useFilterAction } from '@/components/panels/use-filter-action.ts'
import { ageColour } from '@/lib/colour/age-colour.ts'
import { measureLabels } from '@/lib/explore/labels.ts'
import { formatName, lookOf } from '@/lib/explore/name.ts'
import { isRate, isStock } from '@/lib/explore/sources.ts'
import { formatDay, formatPeriod } from '@/lib/format/day.ts'
import { formatNumber, formatShare } from '@/lib/format/number.ts'
import type { Explored } from './explore-table.ts'

/** One bar a name, the largest first; rates the highest first. Where the dimension is a filter, a bar filters. */
export function ExploreBars({ meta, rows }: Explored) {
  const actions = {
    kamaji: useFilterAction('kamaji'),
    channel: useFilterAction('channel'),
    kubernetes: useFilterAction('kubernetes'),
    distribution: useFilterAction('distribution'),
  }
  const [dimension = 'bucket'] = meta.by
  const hasRates = isRate(meta.measure)
  const sizeOf = (row: Explored['rows'][number]) => (hasRates ? row.share : row.value)
  const most = Math.max(...rows.map(sizeOf))
  const items = rows
    .toSorted((a, b) => sizeOf(b) - sizeOf(a))
    .map((row): BarItem => {
      const name = row[dimension] ?? ''
      const label = formatName(dimension, name)
      const filterBy = Object.entries(actions).find(([filter]) => filter === dimension)?.[1]
      return {
        series: { id: name, label, colour: ageColour(0), ...lookOf(dimension, name) },
        part: most === 0 ? 0 : sizeOf(row) / most,
        value: formatNumber(row.value),
        share: formatShare(row.share),
        action: filterBy?.([name], label),
      }
    })
  const when = isStock(meta.measure) ? formatDay(meta.to) : formatPeriod(meta.from, meta.to)
  const ratio = hasRates ? ', and their share of the same row’s total' : ' and shares'
  return (
    <BarList
      label={`${measureLabels[meta.measure]}: bars`}
      heading={`${measureLabels[meta.measure]}${ratio}, ${when}`}
      items={items}
    />
  )
}
