'use client'

import { useQuery } from '@tanstack/react-query'
import { Panel } from '@/components/panels/panel.tsx'
import { useView } from '@/components/shell/view-provider.tsx'
import type { ParametersOf } from '@/lib/contracts/contract.ts'
import { deprecation } from '@/lib/contracts/deprecation.ts'
import { installations } from '@/lib/format/count.ts'
import { apiPath } from '@/lib/queries/api-path.ts'
import { deprecationQuery } from '@/lib/queries/deprecation.ts'
import { ruleTitle } from '@/lib/rules/rule-title.ts'
import { summariseBacktest } from '@/lib/summaries/backtest.ts'
import { creates, impactFacts } from '@/lib/summaries/impact.ts'
import type { Plan } from '@/lib/view-state/plan.ts'
import { impactParameters } from '@/lib/view-state/plan-parameters.ts'
import { FactList } from './fact-list.tsx'
import { impactTable } from './impact-table.tsx'

interface Props {
  /** 0, or 1 for the second rule */
  place: number
  rule: string
  plan: Plan
}

/** Whom a rule hits, how hard, and whether it will pass by itself. */
export function ImpactPanel({ place, rule, plan }: Props) {
  const { parameters } = useView()
  const asked: ParametersOf<typeof deprecation> = impactParameters(parameters, rule, plan)
  const query = useQuery(deprecationQuery(asked))
  const impact = query.data?.rows[0]
  return (
    <Panel
      id={place === 0 ? 'impact' : 'impact-2'}
      title={`Who is hit: ${ruleTitle(rule)}`}
      about={deprecation}
      query={query}
      unit={impact?.counted === 'creations' ? creates : installations}
      source={apiPath(deprecation, asked)}
      isEmpty={({ meta }) => meta.n === 0}
      summary={({ rows }) => rows.map(summariseBacktest).join(' ')}
      table={impactTable}
      size="facts"
    >
      {({ rows }) => (
        <FactList facts={rows.flatMap((row) => impactFacts(row, plan.threshold, plan.removal))} />
      )}
    </Panel>
  )
}
