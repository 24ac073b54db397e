'use client'

import { useQuery } from '@tanstack/react-query'
import { FilterBar } from '@/components/shell/filter-bar.tsx'
import { filters, type FilterOptions } from '@/components/shell/filters.ts'
import { useView } from '@/components/shell/view-provider.tsx'
import type { RowOf } from '@/lib/contracts/contract.ts'
import type { filterOptions } from '@/lib/contracts/filter-options.ts'
import { formatNumber } from '@/lib/format/number.ts'
import { filterOptionsQuery } from '@/lib/queries/filter-options.ts'
import { optionsParameters } from '@/lib/view-state/list-parameters.ts'

type Row = RowOf<typeof filterOptions>

/** The filter bar with what the fleet offers to filter by, most used first. */
export function ViewBar() {
  const { parameters } = useView()
  const { data } = useQuery(filterOptionsQuery(optionsParameters(parameters)))
  return <FilterBar options={optionsOf(data?.rows ?? [])} />
}

function optionsOf(rows: readonly Row[]): FilterOptions {
  const of = (name: keyof FilterOptions) =>
    rows
      .filter(({ filter }) => filter === name)
      .sort((a, b) => b.installations - a.installations)
      .map(({ value, installations }) => ({
        value,
        label: filters[name].format(value),
        hint: formatNumber(installations),
      }))
  return { kamaji: of('kamaji'), kubernetes: of('kubernetes'), distribution: of('distribution') }
}
