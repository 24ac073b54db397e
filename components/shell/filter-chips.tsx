'use client'

import { Button } from '@/components/ui/button.tsx'
import { Chip } from '@/components/ui/chip.tsx'
import { hasFilters, toggleFilter, withoutFilters } from '@/lib/view-state/toggle.ts'
import { filterNames } from '@/lib/view-state/view.ts'
import { filters } from './filters.ts'
import { useView } from './view-provider.tsx'

/** The filters that are on, each with a way to take it off. */
export function FilterChips() {
  const { view, update } = useView()
  if (!hasFilters(view)) return null
  return (
    <div className="relative flex items-center gap-2 overflow-x-auto px-4 pb-2 md:flex-wrap md:px-6">
      {filterNames.flatMap((name) =>
        view[name].map((value) => (
          <Chip
            key={`${name} ${value}`}
            name={filters[name].shortLabel}
            value={filters[name].format(value)}
            onRemove={() => {
              update((now) => toggleFilter(now, name, value))
            }}
          />
        )),
      )}
      {view.oneDay === 'include' && (
        <Chip
          value="With one-day installations"
          onRemove={() => {
            update({ oneDay: 'exclude' })
          }}
        />
      )}
      <Button
        variant="ghost"
        size="sm"
        className="print:hidden"
        onClick={() => {
          update(withoutFilters)
        }}
      >
        Clear
      </Button>
    </div>
  )
}
