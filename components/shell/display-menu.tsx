'use client'

import { ChevronDown } from 'lucide-react'
import { Button } from '@/components/ui/button.tsx'
import { Menu, MenuCheckbox, MenuRadioGroup, MenuSeparator } from '@/components/ui/menu.tsx'
import { intervals } from '@/lib/time/bucket.ts'
import { intervalsFor, resolveInterval } from '@/lib/view-state/interval.ts'
import { useView } from './view-provider.tsx'

/** How the fleet is counted: the width of a bucket where there are any, and whether one-day installations are in. */
export function DisplayMenu({ hasInterval }: { hasInterval: boolean }) {
  const { view, parameters, update } = useView()
  return (
    <Menu
      trigger={
        <Button variant="ghost" size="md">
          {hasInterval ? `By ${parameters.interval}` : 'Counted'}
          <ChevronDown className="size-3.5" />
        </Button>
      }
    >
      {hasInterval && <IntervalChoice />}
      <MenuCheckbox
        checked={view.oneDay === 'include'}
        onChange={(checked) => {
          update({ oneDay: checked ? 'include' : 'exclude' })
        }}
      >
        Include one-day installations
      </MenuCheckbox>
    </Menu>
  )
}

function IntervalChoice() {
  const { view, parameters, update } = useView()
  const allowed = intervalsFor(parameters)
  return (
    <>
      <MenuRadioGroup
        label="Interval"
        value={view.interval}
        onChange={(interval) => {
          update({ interval })
        }}
        options={[
          { value: 'auto', label: 'Automatic', hint: resolveInterval('auto', parameters) },
          ...intervals.map((value) => ({
            value,
            label: `By ${value}`,
            disabled: !allowed.includes(value),
          })),
        ]}
      />
      <MenuSeparator />
    </>
  )
}
