'use client'

import type { LegendAction } from '@/components/charts/legend.tsx'
import { useView } from '@/components/shell/view-provider.tsx'
import { toggleFilter } from '@/lib/view-state/toggle.ts'
import type { FilterName } from '@/lib/view-state/view.ts'

/** What picking a value of a chart does: it becomes a filter of the page, or stops being one. */
export function useFilterAction(name: FilterName): (value: string, label: string) => LegendAction {
  const { view, update } = useView()
  return (value, label) => {
    const chosen: readonly string[] = view[name]
    const isOn = chosen.includes(value)
    return {
      hint: isOn ? `Remove the filter ${label}` : `Show only ${label}`,
      isOn,
      onPick: () => {
        update(toggleFilter(view, name, value))
      },
    }
  }
}
