import type { z } from 'zod'
import { deprecation, type courses } from '../contracts/deprecation.ts'
import { controlPlanes, formatCount, installations, type Unit } from '../format/count.ts'
import { formatDay } from '../format/day.ts'
import { formatNumber, formatShare } from '../format/number.ts'
import type { Day } from '../time/day.ts'

/** An impact, as answered now or frozen by an earlier version of the product: what it lacks is not known. */
const readable = deprecation.row.partial()
export type Impact = z.output<typeof readable>

/** Reads what a frozen row still says to this version. */
export const readImpact = (row: unknown): Impact => readable.catch({}).parse(row ?? {})

export interface Fact {
  label: string
  value: string
  /** its interval, or what else helps to read it */
  note: string
}

export const creates: Unit = ['create report', 'create reports']

const courseLabels: Record<(typeof courses)[number], string> = {
  growing: 'Growing',
  shrinking: 'Shrinking',
  unclear: 'Not clear',
}

/** What a rule hits, fact by fact; what cannot be said of this rule is left out. */
export function impactFacts(impact: Impact, threshold: number, removal: Day | null): Fact[] {
  return [
    hitFact(impact),
    ...controlPlaneFacts(impact),
    ...movingFacts(impact),
    ...courseFacts(impact),
    underFact(impact, threshold),
    ...removalFacts(impact, removal),
    ...unseenFacts(impact),
  ]
}

function hitFact({ counted, hit = 0, total = 0, share, low, high }: Impact): Fact {
  const isOfCreations = counted === 'creations'
  return {
    label: isOfCreations ? 'Create reports hit' : 'Installations hit',
    value: shareText(share),
    note: `${formatNumber(hit)} of ${formatCount(total, isOfCreations ? creates : installations)}, ${rangeText(low, high)}`,
  }
}

function controlPlaneFacts(impact: Impact): Fact[] {
  const { control_planes_hit: hit, control_planes_total: total } = impact
  if (hit == null || total == null) return []
  const share: Fact = {
    label: 'Control planes hit',
    value: shareText(impact.control_planes_share),
    note: `${formatNumber(hit)} of ${formatCount(total, controlPlanes)}, ${rangeText(impact.control_planes_low, impact.control_planes_high)}`,
  }
  const { holding_80: holding, largest_share: largest } = impact
  if (holding == null || largest == null) return [share]
  const concentration: Fact = {
    label: 'Concentration',
    value: `${formatCount(holding, installations)} hold 80%`,
    note: `the largest has ${formatShare(largest)} of the control planes hit`,
  }
  return [share, concentration]
}

function movingFacts({ moving, frozen }: Impact): Fact[] {
  if (moving == null || frozen == null) return []
  return [
    {
      label: 'Moving',
      value: formatCount(moving, installations),
      note: 'changed Kamaji in the last 90 days: will meet it',
    },
    { label: 'Frozen', value: formatCount(frozen, installations), note: 'did not: stay on what they run' },
  ]
}

function courseFacts({ course, refusal, forecast_until: until }: Impact): Fact[] {
  if (course == null) return []
  return [
    {
      label: 'Course',
      value: courseLabels[course],
      note: (until == null ? refusal : null) ?? 'over the 180 days before',
    },
  ]
}

function underFact(
  { under_since: since, under_forecast: forecast, forecast_until: until }: Impact,
  threshold: number,
): Fact {
  const label = `Under ${formatShare(threshold)}`
  if (since != null)
    return {
      label,
      value: `Since ${formatDay(since)}`,
      note: 'the interval’s upper end stayed under it for 30 days',
    }
  if (forecast != null)
    return {
      label,
      value: `Expected ${formatDay(forecast)}`,
      note: 'by then the expected share’s upper end has stayed under it for 30 days',
    }
  const reach = until == null ? 'there is no forecast' : `the forecast ends on ${formatDay(until)}`
  return {
    label,
    value: 'Not in sight',
    note: `the interval’s upper end does not stay under it for 30 days; ${reach}`,
  }
}

function removalFacts(impact: Impact, removal: Day | null): Fact[] {
  if (removal === null) return []
  const { removal_share: share, removal_low: low, removal_high: high } = impact
  const { refusal, forecast_until: until } = impact
  const label = `On ${formatDay(removal)}`
  const reason =
    until == null ? (refusal ?? 'it lies beyond the forecast') : `the forecast ends on ${formatDay(until)}`
  if (share == null) return [{ label, value: 'No forecast', note: reason }]
  return [{ label, value: shareText(share), note: `forecast, 80% band ${spanText(low, high)}` }]
}

function unseenFacts({ silent, silent_control_planes: planes, unjudged = 0 }: Impact): Fact[] {
  const facts: Fact[] = []
  if (silent != null)
    facts.push({
      label: 'Hidden in silent ones',
      value: formatCount(silent, installations),
      note: `with ${formatCount(planes ?? 0, controlPlanes)}; last reported 7 to 60 days before, and not in the shares`,
    })
  if (unjudged > 0)
    facts.push({
      label: 'Cannot be judged',
      value: formatNumber(unjudged),
      note: 'their reports do not say what the rule asks',
    })
  return facts
}

const shareText = (share: number | null | undefined) =>
  share == null ? 'Nothing counted' : formatShare(share)

const spanText = (low: number | null | undefined, high: number | null | undefined) =>
  low == null || high == null ? 'unknown' : `${formatShare(low)} – ${formatShare(high)}`

const rangeText = (low: number | null | undefined, high: number | null | undefined) =>
  `95% interval ${spanText(low, high)}`
