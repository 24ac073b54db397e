'use client'

import { Rocket } from 'lucide-react'
import { useView } from '@/components/shell/view-provider.tsx'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import type { Facts } from '@/lib/contracts/contract.ts'
import { hasFilters } from '@/lib/view-state/toggle.ts'
import { FleetEmpty } from './fleet-empty.tsx'

/** Why no release is followed: a fleet may report for too short a time to have seen one come out. */
export function NoRelease({ meta }: { meta: Facts | undefined }) {
  const { view, update } = useView()
  if (meta === undefined || meta.n === 0 || hasFilters({ ...view, oneDay: 'exclude' }))
    return <FleetEmpty meta={meta} />
  return (
    <EmptyState
      icon={<Rocket />}
      title="No release to follow"
      actions={
        view.period !== '12mo' && (
          <Button
            size="sm"
            onClick={() => {
              update({ period: '12mo' })
            }}
          >
            Follow them for 12 months
          </Button>
        )
      }
    >
      Each is followed from the day it came out for as many days as the period has. No report is from such a
      day.
    </EmptyState>
  )
}
