'use client'

import { useId } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { useToday } from '@/components/ui/clock.tsx'
import { TextField } from '@/components/ui/text-field.tsx'
import { formatDay } from '@/lib/format/day.ts'
import { addDays } from '@/lib/time/day.ts'
import type { Plan } from '@/lib/view-state/plan.ts'
import { useEdited } from './use-edited.ts'
import { useForecastReach, type ForecastReach } from './use-forecast-reach.ts'

interface Props {
  plan: Plan
  onChange: (removal: Plan['removal']) => void
}

const spansDays = [30, 60, 90]

/** The day of removal, if it were announced today. Any day may be the target; the short cuts are those with a forecast. */
export function RemovalField({ plan, onChange }: Props) {
  const today = useToday()
  const reach = useForecastReach(plan)
  const note = useId()
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-end gap-2">
        <DayField removal={plan.removal} first={addDays(today, 1)} onChange={onChange} />
        <fieldset aria-describedby={note} className="flex flex-wrap gap-2">
          <legend className="sr-only">Removed so long after today</legend>
          {spansDays.map((days) => {
            const day = addDays(today, days)
            return (
              <Button
                key={days}
                aria-pressed={plan.removal === day}
                disabled={reach !== undefined && (reach.until === null || day > reach.until)}
                className="aria-pressed:bg-accent-soft aria-pressed:text-accent"
                onClick={() => onChange(plan.removal === day ? null : day)}
              >
                in {days} days
              </Button>
            )
          })}
        </fieldset>
      </div>
      <p id={note} className="min-h-4 text-xs text-muted">
        {reach && reachText(reach)}
      </p>
    </div>
  )
}

function reachText({ until, refusal }: ForecastReach): string {
  if (until !== null)
    return `The forecast ends on ${formatDay(until)}. A later day is kept as the target, without one.`
  return refusal === null ? '' : `No forecast: ${refusal}. A day is kept as the target all the same.`
}

interface DayProps extends Pick<Plan, 'removal'> {
  first: string
  onChange: Props['onChange']
}

function DayField({ removal, first, onChange }: DayProps) {
  const [text, setText] = useEdited(removal ?? '')
  return (
    <TextField
      label="Announced now, removed on"
      type="date"
      min={first}
      value={text}
      onChange={({ target }) => {
        setText(target.value)
        // while a year is typed it lies long ago
        if (target.validity.valid) onChange(target.value === '' ? null : target.value)
      }}
    />
  )
}
