'use client'

import type { LegendAction } from '@/components/charts/legend.tsx'
import { useView } from '@/components/shell/view-provider.tsx'
import { toggleFilter } from '@/lib/view-state/toggle.ts'
import type { FilterName, View } from '@/lib/view-state/view.ts'

/** What picking a series does: its values become filters of the page, or stop being ones. */
export function useFilterAction(
  name: FilterName,
): (values: readonly string[], label: string) => LegendAction {
  const { view, update } = useView()
  const toggle = (before: View, value: string) => toggleFilter(before, name, value)
  return (values, label) => {
    const chosen: readonly string[] = view[name]
    const isOn = values.every((value) => chosen.includes(value))
    return {
      hint: isOn ? `Remove the filter ${label}` : `Show only ${label}`,
      isOn,
      onPick: () => {
        update(values.filter((value) => chosen.includes(value) === isOn).reduce(toggle, view))
      },
    }
  }
}
