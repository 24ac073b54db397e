'use client'

import { Button } from '@/components/ui/button.tsx'
import { useToday } from '@/components/ui/clock.tsx'
import { TextField } from '@/components/ui/text-field.tsx'
import { addDays } from '@/lib/time/day.ts'
import type { Plan } from '@/lib/view-state/plan.ts'
import { useEdited } from './use-edited.ts'

interface Props {
  plan: Plan
  onChange: (change: Partial<Plan>) => void
}

/** A forecast looks 90 days ahead at most; further ones say so. */
const spansDays = [30, 60, 90, 180]

/** Below which share one may act, and the day of removal if it were announced today. */
export function PlanControls({ plan, onChange }: Props) {
  const today = useToday()
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
      <ThresholdField {...plan} onChange={(threshold) => onChange({ threshold })} />
      <div className="flex flex-wrap items-end gap-2">
        <RemovalField {...plan} today={today} onChange={(removal) => onChange({ removal })} />
        {spansDays.map((days) => {
          const day = addDays(today, days)
          return (
            <Button
              key={days}
              aria-pressed={plan.removal === day}
              className="aria-pressed:bg-accent-soft aria-pressed:text-accent"
              onClick={() => onChange({ removal: plan.removal === day ? null : day })}
            >
              in {days} days
            </Button>
          )
        })}
      </div>
    </div>
  )
}

/** In percent. What is no share leaves the threshold as it was. */
function ThresholdField({
  threshold,
  onChange,
}: Pick<Plan, 'threshold'> & { onChange: (share: number) => void }) {
  const shown = String(Number((threshold * 100).toFixed(1)))
  const [text, setText] = useEdited(shown)
  const apply = () => {
    const share = Number((Number(text) / 100).toFixed(3))
    if (share > 0 && share < 1) onChange(share)
    else setText(shown)
  }
  return (
    <TextField
      label="Threshold in %"
      inputMode="decimal"
      value={text}
      onChange={({ target }) => setText(target.value)}
      onBlur={apply}
      onKeyDown={({ key }) => {
        if (key === 'Enter') apply()
      }}
      className="w-24"
    />
  )
}

interface RemovalProps extends Pick<Plan, 'removal'> {
  today: string
  onChange: (removal: Plan['removal']) => void
}

function RemovalField({ removal, today, onChange }: RemovalProps) {
  const [text, setText] = useEdited(removal ?? '')
  return (
    <TextField
      label="Announced now, removed on"
      type="date"
      min={addDays(today, 1)}
      value={text}
      onChange={({ target }) => {
        setText(target.value)
        // while a year is typed it lies long ago
        if (target.validity.valid) onChange(target.value === '' ? null : target.value)
      }}
    />
  )
}
