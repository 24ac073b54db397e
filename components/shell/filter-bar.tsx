'use client'

import { SaveView } from '@/components/views/save-view.tsx'
import { formatPeriod } from '@/lib/format/day.ts'
import { hasFilters, withoutFilters } from '@/lib/view-state/toggle.ts'
import { periodBefore, shiftPeriod } from '@/lib/view-state/period.ts'
import { filterNames, presets } from '@/lib/view-state/view.ts'
import { CompareButton } from './compare-button.tsx'
import { DisplayMenu } from './display-menu.tsx'
import { FilterChips } from './filter-chips.tsx'
import { FilterMenu } from './filter-menu.tsx'
import type { FilterOptions } from './filters.ts'
import { presetLabels } from './period-labels.ts'
import { PeriodPicker } from './period-picker.tsx'
import { useControls } from './use-controls.ts'
import { useShortcuts, type Shortcuts } from './use-shortcuts.ts'
import { useView, type ViewState } from './view-provider.tsx'

interface Props {
  options: FilterOptions
}

/** Period and filters of the page. Its state is the URL; see `useView` to read it. */
export function FilterBar({ options }: Props) {
  const state = useView()
  const controls = useControls() ?? []
  const isComparable = controls.includes('comparison')
  const before = periodBefore(state.parameters)
  useShortcuts({ ...periodKeys(state), ...(isComparable && comparisonKeys(state)) })
  return (
    <section
      aria-label="Period and filters"
      className="sticky top-0 z-20 border-b border-line bg-canvas/95 backdrop-blur-sm print:static print:border-0 print:bg-transparent"
    >
      <p className="hidden px-6 print:block">
        {formatPeriod(state.parameters.from, state.parameters.to)} (UTC)
        {isComparable && state.view.compare && `, compared with ${formatPeriod(before.from, before.to)}`}
      </p>
      <div className="relative flex min-h-12 items-center gap-1 overflow-x-auto px-4 py-2 md:flex-wrap md:overflow-visible md:px-6 print:hidden">
        <PeriodPicker />
        {isComparable && <CompareButton />}
        <DisplayMenu hasInterval={controls.includes('interval')} />
        <span aria-hidden className="mx-1 h-5 w-px shrink-0 bg-line" />
        {filterNames.map((name) => (
          <FilterMenu key={name} name={name} offered={options} />
        ))}
        <span className="ml-auto shrink-0">
          <SaveView />
        </span>
      </div>
      <FilterChips />
    </section>
  )
}

function periodKeys({ view, bounds, update }: ViewState): Shortcuts {
  const shift = (direction: -1 | 1) => () => {
    update(({ period }) => ({ period: shiftPeriod(period, direction, bounds) ?? period }))
  }
  const keys: Record<string, () => void> = {
    ArrowLeft: shift(-1),
    ArrowRight: shift(1),
  }
  for (const preset of presets)
    keys[presetLabels[preset].key.toLowerCase()] = () => {
      update({ period: preset })
    }
  if (hasFilters(view))
    keys['Escape'] = () => {
      update(withoutFilters)
    }
  return keys
}

function comparisonKeys({ update }: ViewState): Shortcuts {
  return {
    x: () => {
      update(({ compare }) => ({ compare: !compare }))
    },
  }
}
