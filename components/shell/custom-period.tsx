'use client'

import { useState, type SyntheticEvent } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { TextField } from '@/components/ui/text-field.tsx'
import type { Period } from '@/lib/contracts/parameters.ts'
import { isDay } from '@/lib/time/day.ts'
import { earliestDay } from '@/lib/view-state/parse-view.ts'
import { useView } from './view-provider.tsx'

/** Two days of one's own, both included. */
export function CustomPeriod({ onChoose }: { onChoose: (period: Period) => void }) {
  const { parameters, bounds } = useView()
  const [from, setFrom] = useState(parameters.from)
  const [to, setTo] = useState(parameters.to)
  const isUsable = isDay(from) && isDay(to) && from <= to && from >= earliestDay && from <= bounds.today
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (isUsable) onChoose({ from, to })
  }
  return (
    <form onSubmit={submit} className="grid grid-cols-2 gap-2 p-3">
      <TextField
        label="From"
        type="date"
        min={earliestDay}
        max={bounds.today}
        value={from}
        onChange={(event) => {
          setFrom(event.target.value)
        }}
        className="w-full"
      />
      <TextField
        label="To"
        type="date"
        min={from}
        max={bounds.today}
        value={to}
        onChange={(event) => {
          setTo(event.target.value)
        }}
        className="w-full"
      />
      <Button type="submit" disabled={!isUsable} className="col-span-2">
        Apply
      </Button>
    </form>
  )
}
