// Days and buckets of the oracle: arithmetic of its own, on purpose.

const dayMs = 86_400_000

const named = new Map<number, string>()

/** A day is named once: the oracle asks this of every report for every figure. */
export function dayOf(at: Date): string {
  const number = Math.floor(at.getTime() / dayMs)
  const day = named.get(number) ?? new Date(number * dayMs).toISOString().slice(0, 10)
  named.set(number, day)
  return day
}

const startOf = (day: string) => Date.parse(`${day}T00:00:00Z`)
export const plusDays = (day: string, days: number) => dayOf(new Date(startOf(day) + days * dayMs))

export interface OracleBucket {
  bucket: string
  /** its days that were asked for, oldest first */
  days: string[]
}

export function bucketsBetween(from: string, to: string, interval: 'day' | 'week' | 'month'): OracleBucket[] {
  const buckets: OracleBucket[] = []
  for (let day = from; day <= to; day = plusDays(day, 1)) {
    const bucket = nameOf(day, interval)
    const current = buckets.at(-1)
    if (current?.bucket === bucket) current.days.push(day)
    else buckets.push({ bucket, days: [day] })
  }
  return buckets
}

function nameOf(day: string, interval: 'day' | 'week' | 'month'): string {
  if (interval === 'day') return day
  if (interval === 'month') return day.slice(0, 8) + '01'
  let monday = day
  while (new Date(startOf(monday)).getUTCDay() !== 1) monday = plusDays(monday, -1)
  return monday
}
