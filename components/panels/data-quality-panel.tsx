'use client'

import { useQuery } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import { useView } from '@/components/shell/view-provider.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { dataQuality } from '@/lib/contracts/data-quality.ts'
import { formatCount, reports } from '@/lib/format/count.ts'
import { formatNumber, formatShare } from '@/lib/format/number.ts'
import { describeReason } from '@/lib/format/refusal-reason.ts'
import { apiPath } from '@/lib/queries/api-path.ts'
import { dataQualityQuery } from '@/lib/queries/data-quality.ts'
import { refusalsByReason, type ReasonCount } from '@/lib/series/refusals-by-reason.ts'
import { dataQualityTable, type DataQuality } from './data-quality-table.ts'
import { Panel } from './panel.tsx'

/** What comes in that is no good report, and why? */
export function DataQualityPanel() {
  const { parameters } = useView()
  const query = useQuery(dataQualityQuery(parameters))
  return (
    <Panel
      id="refused"
      title="Reports that were not taken as they came"
      about={dataQuality}
      query={query}
      unit={reports}
      source={apiPath(dataQuality, parameters)}
      summary={summaryOf}
      table={dataQualityTable}
      empty={
        <EmptyState icon={<CircleCheck />} title="No report was refused in this period">
          What is refused from now on shows here within a minute, by its reason.
        </EmptyState>
      }
      size="tall"
    >
      {({ meta, rows }) => <Reasons total={meta.n} counts={refusalsByReason(rows)} />}
    </Panel>
  )
}

function Reasons({ total, counts }: { total: number; counts: readonly ReasonCount[] }) {
  return (
    <section
      aria-label="Reasons, the most frequent first"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
      className="h-full overflow-y-auto focus-inset"
    >
      <ul>
        {counts.map((count) => (
          <li key={count.reason} className="border-b border-line py-2 first:pt-0 last:border-b-0">
            <Reason {...count} share={count.reports / total} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Reason({ reason, reports: counted, parts, share }: ReasonCount & { share: number }) {
  const { label, meaning } = describeReason(reason)
  return (
    <>
      <div className="flex items-baseline justify-between gap-4 text-sm">
        <h3 className="font-medium">{label}</h3>
        <p className="whitespace-nowrap">
          <span className="font-medium">{formatNumber(counted)}</span>{' '}
          <span className="text-muted">{formatShare(share)}</span>
        </p>
      </div>
      <p className="text-sm text-muted">{meaning}</p>
      <p className="text-xs break-words text-faint">
        {parts.map((part) => `${nameOf(part)} ${formatNumber(part.reports)}`).join(' · ')}
      </p>
    </>
  )
}

const nameOf = ({ kind, field }: ReasonCount['parts'][number]) =>
  field === null ? kind : `${kind}, ${field}`

function summaryOf({ meta, rows }: DataQuality): string {
  const [most] = refusalsByReason(rows)
  if (most === undefined) return 'No report was refused.'
  return `${formatCount(meta.n, reports)} of this period; most often: ${describeReason(most.reason).label.toLowerCase()} (${formatNumber(most.reports)}).`
}
