'use client'

import { GitCompareArrows } from 'lucide-react'
import { Button } from '@/components/ui/button.tsx'
import { Kbd } from '@/components/ui/kbd.tsx'
import { Tooltip } from '@/components/ui/tooltip.tsx'
import { formatPeriod } from '@/lib/format/day.ts'
import { periodBefore } from '@/lib/view-state/period.ts'
import { useView } from './view-provider.tsx'

/** Shows the period before beside the period, in each panel over time. */
export function CompareButton() {
  const { view, parameters, update } = useView()
  const { from, to } = periodBefore(parameters)
  return (
    <Tooltip
      content={
        <span className="flex items-center gap-2">
          With {formatPeriod(from, to)}
          <Kbd>X</Kbd>
        </span>
      }
    >
      <Button
        variant="ghost"
        aria-pressed={view.compare}
        className={view.compare ? 'bg-accent-soft text-accent' : ''}
        onClick={() => {
          update({ compare: !view.compare })
        }}
      >
        <GitCompareArrows className="size-4" />
        Compare
      </Button>
    </Tooltip>
  )
}
