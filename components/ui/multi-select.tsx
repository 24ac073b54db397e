'use client'

import { Combobox } from '@base-ui/react/combobox'
import { Check } from 'lucide-react'
import type { ReactElement } from 'react'
import { Popover } from './popover.tsx'

export interface Option {
  value: string
  label: string
  /** shown at the end: how many there are */
  hint?: string
}

interface Props {
  /** what is chosen: `Kamaji version` */
  label: string
  /** the button that opens the list */
  trigger: ReactElement
  options: readonly Option[]
  value: readonly string[]
  onChange: (value: string[]) => void
}

/** Any number of a list, with a search in it. The list is made when it opens: the server renders the button only. */
export function MultiSelect({ label, trigger, ...list }: Props) {
  return (
    <Popover trigger={trigger} label={label} className="w-64">
      <SearchableList label={label} {...list} />
    </Popover>
  )
}

/** The list of a MultiSelect by itself, for a place that is a popup already. */
export function SearchableList({ label, options, value, onChange }: Omit<Props, 'trigger'>) {
  const chosen = options.filter((option) => value.includes(option.value))
  return (
    <Combobox.Root
      multiple
      inline
      open
      autoHighlight
      items={options}
      value={chosen}
      onValueChange={(next) => {
        onChange(next.map((option) => option.value))
      }}
    >
      <Combobox.Input
        aria-label={`Search ${label}`}
        placeholder={`${label}…`}
        className="h-9 w-full rounded-t-md border-b border-line bg-transparent px-3 text-sm focus-inset pointer-coarse:text-lg"
      />
      <Combobox.Empty>
        <p className="px-3 py-4 text-sm text-muted">Nothing by that name.</p>
      </Combobox.Empty>
      <Combobox.List className="max-h-72 overflow-y-auto overscroll-contain p-1 outline-hidden data-empty:p-0">
        {(option: Option) => (
          <Combobox.Item
            key={option.value}
            value={option}
            className="flex min-h-8 cursor-default items-center gap-2 rounded-sm px-2 text-sm outline-hidden select-none data-highlighted:bg-hover"
          >
            <span className="flex size-4 shrink-0 items-center justify-center rounded-sm border border-edge text-on-accent in-data-selected:border-accent in-data-selected:bg-accent">
              <Combobox.ItemIndicator render={<Check className="size-3" strokeWidth={3} />} />
            </span>
            <span className="min-w-0 grow truncate">{option.label}</span>
            {option.hint !== undefined && <span className="text-xs text-muted">{option.hint}</span>}
          </Combobox.Item>
        )}
      </Combobox.List>
    </Combobox.Root>
  )
}
