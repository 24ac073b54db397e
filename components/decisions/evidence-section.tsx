import { Download } from 'lucide-react'
import { Section } from '@/components/access/section.tsx'
import { ForecastChart } from '@/components/charts/forecast-chart.tsx'
import { buttonClass } from '@/components/ui/button.tsx'
import type { Decision } from '@/lib/contracts/decisions/decision.ts'
import { formatPeriod } from '@/lib/format/day.ts'
import { formatInstant } from '@/lib/format/instant.ts'
import { formatNumber } from '@/lib/format/number.ts'
import { forecastPoints } from '@/lib/series/forecast-points.ts'
import { summariseBacktest } from '@/lib/summaries/backtest.ts'
import { readImpact } from '@/lib/summaries/impact.ts'
import { readTrend } from '@/lib/summaries/trend.ts'

/** What it was decided on, as it was: question, figures, definitions, and how to check that nothing was changed. */
export function EvidenceSection({ decision }: { decision: Decision }) {
  const { impact, trend } = decision.evidence
  const points = forecastPoints(readTrend(trend.rows))
  return (
    <Section title="The evidence, as it was frozen" note={summariseBacktest(readImpact(impact.rows[0]))}>
      <div className="flex flex-col gap-4 px-4 pb-4">
        {points.length > 0 && (
          <div className="h-72">
            <ForecastChart
              title="The share when it was decided, and its forecast"
              axisLabel="Share"
              points={points}
              interval="day"
              threshold={decision.terms[0]?.threshold ?? 0}
            />
          </div>
        )}
        <dl className="grid grid-cols-[minmax(0,1fr)] gap-x-4 gap-y-2 text-sm sm:grid-cols-[10rem_minmax(0,1fr)]">
          {factsOf(decision).map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-muted">{name}</dt>
              <dd className="wrap-anywhere">{value}</dd>
            </div>
          ))}
        </dl>
        <FrozenFile decision={decision} part="impact" sha256={decision.impact_sha256} />
        <FrozenFile decision={decision} part="trend" sha256={decision.trend_sha256} />
      </div>
    </Section>
  )
}

function factsOf({
  rule,
  alternative,
  asked,
  catalogue,
  evidence,
}: Decision): [name: string, value: string][] {
  const { meta } = evidence.impact
  return [
    ['Rule', rule],
    ...(alternative === null ? [] : ([['Held against', alternative]] as [string, string][])),
    ['Period', formatPeriod(meta.from, meta.to)],
    ['As asked', `GET /api/v1/deprecation?${asked}`],
    ['n', formatNumber(meta.n)],
    ['Denominator', meta.denominator],
    ['Time of data', meta.as_of === null ? 'no data' : formatInstant(new Date(meta.as_of))],
    ['Definition', meta.definition],
    ['Definition of the trend', evidence.trend.meta.definition],
    ['Catalogue', `version ${catalogue}`],
  ]
}

interface FileProps {
  decision: Decision
  part: 'impact' | 'trend'
  sha256: string
}

const fileNames = { impact: 'Impact', trend: 'Trend' } as const

function FrozenFile({ decision, part, sha256 }: FileProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <a href={`/api/v1/decisions/${decision.id}/${part}.csv`} download className={buttonClass()}>
        <Download className="size-4 print:hidden" />
        {fileNames[part]} as CSV
      </a>
      <span className="min-w-0 text-xs text-muted">
        SHA-256 <code className="break-all">{sha256}</code>
      </span>
    </div>
  )
}
