'use client'

import { useQueries } from '@tanstack/react-query'
import { useView } from '@/components/shell/view-provider.tsx'
import { deprecationQuery } from '@/lib/queries/deprecation.ts'
import type { Day } from '@/lib/time/day.ts'
import type { Plan } from '@/lib/view-state/plan.ts'
import { impactParameters } from '@/lib/view-state/plan-parameters.ts'

/** How far into the future the chosen rules can be told. */
export interface ForecastReach {
  /** of two rules the further one's; null where neither has a forecast */
  until: Day | null
  /** why there is none */
  refusal: string | null
}

/** It does not depend on the day of removal: asked without one. @returns undefined while it is not known */
export function useForecastReach(plan: Plan): ForecastReach | undefined {
  const { parameters } = useView()
  const rules = [plan.rule, plan.rule2].filter((rule) => rule !== null)
  const always = { threshold: plan.threshold, removal: null }
  const queries = rules.map((rule) => deprecationQuery(impactParameters(parameters, rule, always)))
  const impacts = useQueries({ queries }).flatMap(({ data }) => data?.rows ?? [])
  if (impacts.length < rules.length) return undefined
  const ends = impacts.flatMap(({ forecast_until: end }) => end ?? [])
  return {
    until: ends.toSorted().at(-1) ?? null,
    refusal: impacts.find(({ refusal }) => refusal !== null)?.refusal ?? null,
  }
}
