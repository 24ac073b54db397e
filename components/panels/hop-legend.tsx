import { Sign } from '@/components/charts/sign.tsx'
import { hopLooks } from '@/lib/colour/hop-look.ts'
import type { HopKind } from '@/lib/contracts/tenant-upgrades.ts'

/** What the colours of paths mean, where they cannot be picked. */
export function HopLegend({ kinds }: { kinds: readonly HopKind[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 pt-2 text-xs">
      {kinds.map((kind) => (
        <li key={kind} className="flex items-center gap-1.5">
          <Sign series={{ id: kind, ...hopLooks[kind] }} />
          {hopLooks[kind].label}
        </li>
      ))}
    </ul>
  )
}
