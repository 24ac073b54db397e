import type { Metadata } from 'next'
import Link from 'next/link'
import { Section } from '@/components/access/section.tsx'
import { ForecastChart } from '@/components/charts/forecast-chart.tsx'
import { DecidedSection } from '@/components/decisions/decided-section.tsx'
import { EvidenceSection } from '@/components/decisions/evidence-section.tsx'
import { RecordActions } from '@/components/decisions/record-actions.tsx'
import { Marks, StandingBadge } from '@/components/decisions/standing-badge.tsx'
import { ThenAndNow } from '@/components/decisions/then-and-now.tsx'
import { PageBody, PageHeader } from '@/components/shell/page-header.tsx'
import { buttonClass } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import type { Decision } from '@/lib/contracts/decisions/decision.ts'
import { formatDay } from '@/lib/format/day.ts'
import { ruleTitle } from '@/lib/rules/rule-title.ts'
import { forecastPoints } from '@/lib/series/forecast-points.ts'
import { dayOf } from '@/lib/time/day.ts'
import { database } from '@/server/auth/database.ts'
import type { IdContext } from '@/server/auth/http/id.ts'
import { requirePage } from '@/server/auth/access/require-page.ts'
import { findDecision } from '@/server/decisions/find-decision.ts'

export const metadata: Metadata = { title: 'Decision' }

export default async function DecisionPage({ params }: IdContext) {
  await requirePage('/decisions/[id]')
  const { id } = await params
  const decision = await findDecision(database(), id, new Date())
  if (decision === null) return <NoRecord />
  const { watch, terms } = decision
  return (
    <>
      <PageHeader title={ruleTitle(decision.rule)} actions={<RecordActions id={id} />}>
        Decision record of {formatDay(dayOf(new Date(decision.created_at)))}, by {terms[0]?.author}
      </PageHeader>
      <PageBody>
        <div className="flex flex-wrap gap-2">
          <StandingBadge standing={watch.standing} />
          <Marks {...watch} review={terms.at(-1)?.review ?? null} />
        </div>
        <DecidedSection id={id} terms={terms} />
        <Section title="Then and now" note="The figures that it was decided on, and the same question today.">
          <ThenAndNow decision={decision} />
        </Section>
        <SinceSection decision={decision} />
        <EvidenceSection decision={decision} />
      </PageBody>
    </>
  )
}

function NoRecord() {
  return (
    <div className="grid min-h-[70dvh] place-items-center">
      <EmptyState
        title="There is no such record"
        heading="h1"
        actions={
          <Link href="/decisions" className={buttonClass()}>
            All decisions
          </Link>
        }
      >
        The address may be mistyped: records are never deleted.
      </EmptyState>
    </div>
  )
}

/** The course of the share from a month before the decision up to today. */
function SinceSection({ decision: { created_at, since, terms } }: { decision: Decision }) {
  const points = forecastPoints(since.map((day) => ({ ...day, forecast: null })))
  const made = dayOf(new Date(created_at))
  if (points.length === 0) return null
  return (
    <Section title="Since it was made" note="The share of each day, and the threshold as it stands now.">
      <div className="h-72 px-4 pb-4">
        <ForecastChart
          title="The share since the decision was made"
          axisLabel="Share"
          points={points}
          interval="day"
          threshold={terms.at(-1)?.threshold ?? 0}
          mark={{ bucket: made, label: 'decided' }}
        />
      </div>
    </Section>
  )
}
