import { commonParameters, type Period } from '../contracts/parameters.ts'
import { intervals } from '../time/bucket.ts'
import { isDay } from '../time/day.ts'
import { defaultView, presets, type View } from './view.ts'

/** No installation reported before the telemetry existed; an older day in a URL is junk. */
export const earliestDay = '2022-01-01'

const { channel, kamaji, kubernetes, distribution } = commonParameters.shape

/** Reads a view from the URL. Whatever cannot be read falls back to its default, value by value. */
export function parseView(search: Pick<URLSearchParams, 'get' | 'getAll'>): View {
  return {
    period: parsePeriod(search),
    interval: oneOf(intervals, search.get('interval')) ?? defaultView.interval,
    oneDay: search.get('one_day') === 'include' ? 'include' : 'exclude',
    compare: search.get('compare') === 'before',
    channel: readable(channel.unwrap().element, search.getAll('channel')),
    kamaji: readable(kamaji.unwrap().element, search.getAll('kamaji')),
    kubernetes: readable(kubernetes.unwrap().element, search.getAll('kubernetes')),
    distribution: readable(distribution.unwrap().element, search.getAll('distribution')),
  }
}

function parsePeriod(search: Pick<URLSearchParams, 'get' | 'getAll'>): View['period'] {
  return (
    parseDays(search.get('from'), search.get('to')) ??
    oneOf(presets, search.get('period')) ??
    defaultView.period
  )
}

function parseDays(from: string | null, to: string | null): Period | undefined {
  if (from === null || to === null || !isDay(from) || !isDay(to)) return undefined
  return from >= earliestDay && from <= to ? { from, to } : undefined
}

function oneOf<T extends string>(allowed: readonly T[], text: string | null): T | undefined {
  return allowed.find((item) => item === text)
}

interface Schema<T> {
  safeParse: (value: unknown) => { success: true; data: T } | { success: false }
}

/** The values that the API would take, each once. */
function readable<T>(schema: Schema<T>, values: string[]): T[] {
  return [...new Set(values)].flatMap((value) => {
    const parsed = schema.safeParse(value)
    return parsed.success ? [parsed.data] : []
  })
}
