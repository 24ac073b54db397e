'use client'

import { Calendar, Check, ChevronDown, ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { IconButton } from '@/components/ui/icon-button.tsx'
import { Kbd } from '@/components/ui/kbd.tsx'
import { Popover } from '@/components/ui/popover.tsx'
import { formatPeriod } from '@/lib/format/day.ts'
import { shiftPeriod } from '@/lib/view-state/period.ts'
import { presets, type View } from '@/lib/view-state/view.ts'
import { CustomPeriod } from './custom-period.tsx'
import { presetLabels } from './period-labels.ts'
import { useView } from './view-provider.tsx'

/** The period: presets, days of one's own, and a step back or forward. */
export function PeriodPicker() {
  const { view, bounds, parameters, update } = useView()
  const earlier = shiftPeriod(view.period, -1, bounds)
  const later = shiftPeriod(view.period, 1, bounds)
  const days = formatPeriod(parameters.from, parameters.to)
  return (
    <div className="flex shrink-0 items-center gap-1">
      <PeriodPopover
        name={typeof view.period === 'object' ? days : presetLabels[view.period].label}
        days={days}
      />
      <IconButton
        label="Period before"
        hint={<Kbd>←</Kbd>}
        icon={<ChevronLeft className="size-4" />}
        size="icon-sm"
        disabled={earlier === null}
        onClick={() => {
          if (earlier !== null) update({ period: earlier })
        }}
      />
      <IconButton
        label="Period after"
        hint={<Kbd>→</Kbd>}
        icon={<ChevronRight className="size-4" />}
        size="icon-sm"
        disabled={later === null}
        onClick={() => {
          if (later !== null) update({ period: later })
        }}
      />
    </div>
  )
}

function PeriodPopover({ name, days }: { name: string; days: string }) {
  const { update } = useView()
  const [isOpen, setOpen] = useState(false)
  const choose = (period: View['period']) => {
    update({ period })
    setOpen(false)
  }
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      label="Period"
      className="w-80"
      trigger={
        <Button>
          <Calendar className="size-4 text-muted" />
          <span className="sr-only">Period:</span>
          {name}
          {name !== days && <span className="hidden font-normal text-muted xl:inline">{days}</span>}
          <ChevronDown className="size-3.5 text-muted" />
        </Button>
      }
    >
      <PresetList onChoose={choose} />
      <CustomPeriod onChoose={choose} />
    </Popover>
  )
}

function PresetList({ onChoose }: { onChoose: (period: View['period']) => void }) {
  const { view } = useView()
  return (
    <ul className="border-b border-line p-1">
      {presets.map((preset) => (
        <li key={preset}>
          <button
            type="button"
            aria-pressed={view.period === preset}
            onClick={() => {
              onChoose(preset)
            }}
            className="flex h-8 w-full items-center gap-2 rounded-sm px-2 text-left focus-inset hover:bg-hover"
          >
            <span className="size-4 text-accent">
              {view.period === preset && <Check className="size-4" />}
            </span>
            <span className="grow">{presetLabels[preset].label}</span>
            <span className="text-xs text-muted" aria-hidden>
              {presetLabels[preset].key}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
