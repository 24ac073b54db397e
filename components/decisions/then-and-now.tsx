import { DataTable, type Column } from '@/components/ui/data-table.tsx'
import type { Decision } from '@/lib/contracts/decisions/decision.ts'
import { formatInstant } from '@/lib/format/instant.ts'
import { pairFacts, type FactPair } from '@/lib/summaries/fact-pairs.ts'
import { impactFacts, readImpact, type Fact } from '@/lib/summaries/impact.ts'

/** The measure when it was decided on, and the same today. */
export function ThenAndNow({ decision }: { decision: Decision }) {
  const { evidence, terms, now } = decision
  const [first, newest] = [terms[0], terms.at(-1)]
  if (first === undefined || newest === undefined) return null
  const before = impactFacts(readImpact(evidence.impact.rows[0]), first.threshold, first.target)
  const today = impactFacts(readImpact(now.rows[0]), newest.threshold, newest.target)
  return (
    <DataTable
      caption="Then and now"
      columns={columnsOf(timeOf(evidence.impact.meta.as_of), timeOf(now.meta.as_of))}
      rows={pairFacts(before, today)}
      rowKey={({ label }) => label}
    />
  )
}

const timeOf = (asOf: string | null) => (asOf === null ? 'no data' : formatInstant(new Date(asOf)))

const columnsOf = (then: string, now: string): Column<FactPair>[] => [
  { key: 'label', label: 'Measure', cell: ({ label }) => label, isHeader: true },
  { key: 'then', label: `Then (data to ${then})`, cell: (pair) => <FactCell fact={pair.before} /> },
  { key: 'now', label: `Now (data to ${now})`, cell: (pair) => <FactCell fact={pair.now} /> },
]

function FactCell({ fact }: { fact: Fact | null }) {
  if (fact === null) return '–'
  return (
    <span className="block py-1.5 leading-tight whitespace-normal">
      <span className="block font-medium">{fact.value}</span>
      <span className="block text-xs text-muted">{fact.note}</span>
    </span>
  )
}
