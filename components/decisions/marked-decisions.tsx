'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { Section } from '@/components/access/section.tsx'
import { useView } from '@/components/shell/view-provider.tsx'
import type { DecisionRow } from '@/lib/contracts/decisions/decisions.ts'
import { formatShare } from '@/lib/format/number.ts'
import { decisionsQuery } from '@/lib/queries/decisions/decisions.ts'
import { ruleTitle } from '@/lib/rules/rule-title.ts'
import { listParameters } from '@/lib/view-state/list-parameters.ts'
import { isMarked } from './is-marked.ts'
import { Marks } from './standing-badge.tsx'
import { verdictLabels } from './verdict-labels.ts'

/** Records that reached or left their threshold, or whose review is due; nothing where there are none. */
export function MarkedDecisions() {
  const { parameters } = useView()
  const { data } = useQuery(decisionsQuery(listParameters(parameters)))
  const marked = data?.rows.filter(isMarked) ?? []
  if (marked.length === 0) return null
  return (
    <Section
      title="Decisions to look at"
      note="Their measure has reached or left its threshold, or their review is due."
    >
      <ul className="flex flex-col gap-2 px-4 pb-4">
        {marked.map((row) => (
          <li key={row.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
            <Link href={`/decisions/${row.id}`} className="font-medium text-accent hover:underline">
              {ruleTitle(row.rule)}
            </Link>
            <span className="text-muted">{courseOf(row)}</span>
            <span className="flex flex-wrap gap-1">
              <Marks {...row} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** `Announce below 5.0%: 12.3% then, 4.1% now` */
function courseOf({ verdict, threshold, share_then, share }: DecisionRow): string {
  const shown = (value: number | null) => (value === null ? 'nothing' : formatShare(value))
  return `${verdictLabels[verdict]} below ${formatShare(threshold)}: ${shown(share_then)} then, ${shown(share)} now`
}
