import { dayMs, hourMs, isWorkday, midnightOf, minuteMs } from './clock.ts'
import { between, integer, normal, poisson } from './draw.ts'
import type { Persona } from './persona.ts'
import type { Random } from '../../lib/statistics/random.ts'
import type { Span } from './silences.ts'

/** What happens at an installation at an instant. */
export interface Deed {
  at: number
  does: 'report' | 'create' | 'delete' | 'hop' | 'edit' | 'trouble'
}

const reportEveryMs = 5 * minuteMs
const weekendPart = 0.25

/** One day of an installation: what is there, and how long it runs on that day. */
export interface DayPlan {
  span: Span
  /** the first day of its life: it reports as it starts, and is tried out at once, whatever the hour */
  isNew: boolean
  /** its first day in the period: it reports at least once */
  isFirst: boolean
  tenants: number
  /** tenants that it should have by now */
  wanted: number
  /** of the Kamaji release that runs: some are worse than others */
  troubleFactor: number
}

/** What people do, unordered; what falls outside of the span does not happen. */
export function drawDeeds(random: Random, persona: Persona, day: DayPlan): Deed[] {
  const { span, tenants, wanted } = day
  const busy = isWorkday(span.from) ? 1 : weekendPart
  const deeds: Deed[] = []
  const add = (does: Deed['does'], mean: number) => {
    for (let left = poisson(random, mean); left > 0; left--)
      deeds.push({ at: drawInstant(random, persona, day), does })
  }
  add('create', busy * (persona.churn + Math.max(0, wanted - tenants)))
  add('delete', busy * (persona.churn + Math.max(0, tenants - wanted) * 0.2))
  add('hop', busy * tenants * persona.hopsPerTenantDay)
  add('edit', busy * persona.editsPerDay)
  add('trouble', tenants * persona.troublesPerTenantDay * day.troubleFactor)
  return deeds.filter(({ at }) => at >= span.from && at < span.to)
}

/** Around the early afternoon of the installation's people, within the UTC day. */
function drawInstant(random: Random, { aheadMs }: Persona, { span, isNew }: DayPlan): number {
  if (isNew) return Math.floor(between(random, span.from, span.to) / 1000) * 1000
  const hour = 13.5 + 3.5 * normal(random)
  const sinceMidnight = Math.round((hour * hourMs - aheadMs) / 1000) * 1000
  return midnightOf(span.from) + (((sinceMidnight % dayMs) + dayMs) % dayMs)
}

/** Some of the day's reports: its last one, the one at the start of a life, and others at random. */
export function drawReports(random: Random, { phaseMs }: Persona, day: DayPlan, perDay: number): Deed[] {
  const { span, isNew, isFirst } = day
  const firstSlot = Math.ceil((span.from - phaseMs) / reportEveryMs)
  const lastSlot = Math.ceil((span.to - phaseMs) / reportEveryMs) - 1
  const hasSlot = lastSlot >= firstSlot
  const instants = new Set<number>(isNew || (isFirst && !hasSlot) ? [span.from] : [])
  if (hasSlot) {
    instants.add(lastSlot * reportEveryMs + phaseMs)
    for (let more = perDay - 1; more > 0; more--)
      instants.add(integer(random, firstSlot, lastSlot) * reportEveryMs + phaseMs)
  }
  return Array.from(instants, (at) => ({ at, does: 'report' }))
}
