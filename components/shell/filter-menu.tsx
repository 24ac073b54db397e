'use client'

import { ChevronDown } from 'lucide-react'
import { Button } from '@/components/ui/button.tsx'
import { MultiSelect } from '@/components/ui/multi-select.tsx'
import type { FilterName } from '@/lib/view-state/view.ts'
import { filters, optionsOf, type FilterOptions } from './filters.ts'
import { useView } from './view-provider.tsx'

/** One filter of the bar: its button says how many values are on. */
export function FilterMenu({ name, offered }: { name: FilterName; offered: FilterOptions }) {
  const { view, update } = useView()
  const chosen: readonly string[] = view[name]
  const { label, shortLabel } = filters[name]
  return (
    <MultiSelect
      label={label}
      options={optionsOf(name, offered, chosen)}
      value={chosen}
      onChange={(value) => {
        update({ [name]: value })
      }}
      trigger={
        <Button variant="ghost">
          {shortLabel}
          {chosen.length > 0 && (
            <span className="rounded-sm bg-accent-soft px-1 text-xs leading-4 text-accent">
              {chosen.length}
              <span className="sr-only"> chosen</span>
            </span>
          )}
          <ChevronDown className="size-3.5" />
        </Button>
      }
    />
  )
}
