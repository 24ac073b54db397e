'use client'

import { filterNames } from '@/lib/view-state/view.ts'
import { FilterBar } from './filter-bar.tsx'

const nothing = { kamaji: [], kubernetes: [], distribution: [] }

/** The bar of a page on which no filter changes anything: the period alone. */
export function PeriodBar() {
  return <FilterBar options={nothing} without={filterNames} />
}
