import { Badge } from '@/components/ui/badge.tsx'
import type { catalogueReleases } from '@/lib/contracts/catalogue-releases.ts'
import type { RowOf } from '@/lib/contracts/contract.ts'

type Source = RowOf<typeof catalogueReleases>['source']

const labels: Record<Source, string> = { product: 'Shipped', update: 'Update', admin: 'By hand' }

/** Where an entry comes from; what an admin entered stands out. */
export function SourceBadge({ source }: { source: Source }) {
  return <Badge tone={source === 'admin' ? 'accent' : 'neutral'}>{labels[source]}</Badge>
}
