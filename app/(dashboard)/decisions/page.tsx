import { Download, Scale } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { DecisionTable } from '@/components/decisions/decision-table.tsx'
import { PageBody, PageHeader } from '@/components/shell/page-header.tsx'
import { buttonClass } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { parseParameters } from '@/lib/contracts/contract.ts'
import { decisions } from '@/lib/contracts/decisions/decisions.ts'
import { dayOf } from '@/lib/time/day.ts'
import { ask } from '@/server/analytics/ask.ts'
import { requirePage } from '@/server/auth/access/require-page.ts'
import { answerDecisions } from '@/server/decisions/list-decisions.ts'

export const metadata: Metadata = { title: 'Decisions' }

export default async function DecisionsPage() {
  await requirePage('/decisions')
  const parameters = parseParameters(decisions, new URLSearchParams(), dayOf(new Date()))
  const { rows } = await ask(answerDecisions, parameters)
  return (
    <>
      <PageHeader title="Decisions" actions={rows.length > 0 && <CsvLink />}>
        What was decided on which figures, and where do they stand today?
      </PageHeader>
      <PageBody>
        <div className="min-w-0 rounded-md border border-line bg-surface">
          {rows.length === 0 ? <NoDecisions /> : <DecisionTable rows={rows} />}
        </div>
      </PageBody>
    </>
  )
}

function CsvLink() {
  return (
    <a href={`/api/v1/${decisions.path}?format=csv`} download className={buttonClass()}>
      <Download className="size-4" />
      Download CSV
    </a>
  )
}

function NoDecisions() {
  return (
    <EmptyState
      icon={<Scale />}
      title="No decision yet"
      actions={
        <Link href="/planner" className={buttonClass({ variant: 'primary' })}>
          Open the deprecation planner
        </Link>
      }
    >
      The planner shows whom a removal would hit. What you decide there is kept here with its figures, and
      watched.
    </EmptyState>
  )
}
