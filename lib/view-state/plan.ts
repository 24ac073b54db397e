import { deprecation } from '../contracts/deprecation.ts'
import { ruleParameter } from '../contracts/rule-parameter.ts'
import type { Day } from '../time/day.ts'

/** What the deprecation planner looks at, beside the view. The URL holds all of it. */
export interface Plan {
  /** null while none is chosen */
  rule: string | null
  /** another rule beside it */
  rule2: string | null
  /** share under which a rule may be acted on */
  threshold: number
  /** day to forecast the share of */
  removal: Day | null
}

export const defaultPlan: Plan = { rule: null, rule2: null, threshold: 0.05, removal: null }

const { threshold, removal } = deprecation.parameters.shape

/** Reads a plan from the URL. Whatever cannot be read falls back to its default. */
export function parsePlan(search: Pick<URLSearchParams, 'get'>): Plan {
  const read = <T>(schema: { safeParse: (value: unknown) => { data?: T } }, name: keyof Plan) =>
    schema.safeParse(search.get(name) ?? undefined).data
  const rule = read(ruleParameter, 'rule') ?? null
  const rule2 = read(ruleParameter, 'rule2') ?? null
  return {
    rule,
    rule2: rule === null || rule2 === rule ? null : rule2,
    threshold: read(threshold, 'threshold') ?? defaultPlan.threshold,
    removal: read(removal, 'removal') ?? null,
  }
}

/** The query string with this plan in it; what is as by default is left out, other parameters stay. */
export function writePlan(plan: Plan, others: URLSearchParams): URLSearchParams {
  const search = new URLSearchParams(others)
  for (const name of ['rule', 'rule2', 'threshold', 'removal'] as const) {
    const value = plan[name]
    if (value === defaultPlan[name] || value === null) search.delete(name)
    else search.set(name, String(value))
  }
  return search
}
