import { filters } from '@/components/shell/filters.ts'
import type { Facts } from '@/lib/contracts/contract.ts'
import { formatCount, type Unit } from '@/lib/format/count.ts'
import { formatPeriod } from '@/lib/format/day.ts'
import { formatInstant } from '@/lib/format/instant.ts'
import { periodBefore } from '@/lib/view-state/period.ts'
import { filterNames, type View } from '@/lib/view-state/view.ts'
import type { ApiParameters } from '@/lib/view-state/api-parameters.ts'
import type { Caption } from './panel-picture.ts'

interface Subject {
  title: string
  about: { definition: string; denominator: string }
  meta: Facts
  unit: Unit
  view: View
  parameters: ApiParameters
  /** the chart shows the period before too */
  hasBefore: boolean
}

/** All that a panel says around its chart, and the filter bar above it. */
export function panelCaption({ title, about, meta, unit, hasBefore, view, parameters }: Subject): Caption {
  const { from, to } = parameters
  const before = periodBefore(parameters)
  const period = hasBefore
    ? `${formatPeriod(from, to)}, compared with ${formatPeriod(before.from, before.to)}`
    : formatPeriod(from, to)
  const sample = [
    `n = ${formatCount(meta.n, unit)}`,
    ...(meta.as_of === null ? [] : [`data to ${formatInstant(new Date(meta.as_of))}`]),
    period,
  ]
  return {
    title,
    facts: [sample.join(' · '), ...filtersOf(view)],
    small: [about.definition, `Denominator: ${about.denominator}.`],
  }
}

function filtersOf(view: View): string[] {
  const chosen = filterNames.flatMap((name) =>
    view[name].length === 0
      ? []
      : [`${filters[name].label}: ${view[name].map((value) => filters[name].format(value)).join(', ')}`],
  )
  const all = view.oneDay === 'include' ? [...chosen, 'with one-day installations'] : chosen
  return all.length === 0 ? [] : [all.join(' · ')]
}
