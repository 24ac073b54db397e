'use client'

import { Hourglass } from 'lucide-react'
import { useView } from '@/components/shell/view-provider.tsx'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import type { Facts } from '@/lib/contracts/contract.ts'
import { formatCount, installations } from '@/lib/format/count.ts'
import { hasFilters } from '@/lib/view-state/toggle.ts'
import { PanelEmpty } from './panel-empty.tsx'

/** Why a figure of the fleet is empty. After the first report the answer is: it is left out until a second day. */
export function FleetEmpty({ meta }: { meta: Facts | undefined }) {
  const { view, update } = useView()
  const oneDay = meta?.one_day_installations ?? 0
  if (oneDay === 0 || view.oneDay === 'include' || hasFilters(view)) return <PanelEmpty />
  return (
    <EmptyState
      icon={<Hourglass />}
      title="Only one-day installations"
      actions={
        <Button
          size="sm"
          onClick={() => {
            update({ oneDay: 'include' })
          }}
        >
          Include one-day installations
        </Button>
      }
    >
      {formatCount(oneDay, installations)} reported, on a single day so far. Most such are test clusters, so
      they are left out until they report on a second day.
    </EmptyState>
  )
}
