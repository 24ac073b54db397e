import { BarList, type BarItem } from '@/components/charts/bar-list.tsx'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { formatNumber, formatShare } from '@/lib/format/number.ts'
import type { Series } from '@/lib/series/series.ts'
import { DrawerSection } from './fact-list.tsx'

export interface Counted extends Series {
  count: number
}

interface Props {
  title: string
  heading: string
  /** undefined while they are on their way */
  counts: readonly Counted[] | undefined
  /** what the parts are parts of */
  total: number
}

/** How much of a version is of each kind; what nothing has is left out. */
export function CountedBars({ title, heading, counts, total }: Props) {
  return (
    <DrawerSection title={title}>
      {counts === undefined ? (
        <Skeleton className="h-20" />
      ) : (
        <BarList label={title} heading={heading} items={itemsOf(counts, total)} />
      )}
    </DrawerSection>
  )
}

function itemsOf(counts: readonly Counted[], total: number): BarItem[] {
  const most = Math.max(1, ...counts.map(({ count }) => count))
  return counts
    .filter(({ count }) => count > 0)
    .map(({ count, ...series }) => ({
      series,
      part: count / most,
      value: formatNumber(count),
      share: formatShare(count / Math.max(1, total)),
    }))
}
