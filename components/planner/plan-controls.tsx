'use client'

import { TextField } from '@/components/ui/text-field.tsx'
import type { Plan } from '@/lib/view-state/plan.ts'
import { RemovalField } from './removal-field.tsx'
import { useEdited } from './use-edited.ts'

interface Props {
  plan: Plan
  onChange: (change: Partial<Plan>) => void
}

/** Below which share one may act, and the day of removal if it were announced today. */
export function PlanControls({ plan, onChange }: Props) {
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
      <ThresholdField {...plan} onChange={(threshold) => onChange({ threshold })} />
      <RemovalField plan={plan} onChange={(removal) => onChange({ removal })} />
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
