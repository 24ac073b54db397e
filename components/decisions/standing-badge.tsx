import { Badge } from '@/components/ui/badge.tsx'
import type { Standing, Watch } from '@/lib/contracts/decisions/decision.ts'
import { formatDay } from '@/lib/format/day.ts'
import type { Day } from '@/lib/time/day.ts'

const standingLabels: Record<Standing, string> = {
  under: 'Under its threshold',
  over: 'Not under its threshold',
  none: 'Nothing counted',
}

export function StandingBadge({ standing }: { standing: Standing }) {
  return <Badge tone={standing === 'under' ? 'positive' : 'neutral'}>{standingLabels[standing]}</Badge>
}

type MarksProps = Pick<Watch, 'changed' | 'changed_on' | 'review_due'> & { review: Day | null }

/** What asks for a look at a record; nothing where nothing does. */
export function Marks({ changed, changed_on, review_due, review }: MarksProps) {
  return (
    <>
      {changed !== null && (
        <Badge tone={changed === 'reached' ? 'accent' : 'warning'}>
          {changed === 'reached' ? 'Reached' : 'Left'} its threshold
          {changed_on !== null && ` on ${formatDay(changed_on)}`}
        </Badge>
      )}
      {review_due && review !== null && <Badge tone="warning">Review due since {formatDay(review)}</Badge>}
    </>
  )
}
