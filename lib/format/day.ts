import { startOfDay, type Day } from '../time/day.ts'

const long = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** `3 Nov 2026` */
export function formatDay(day: Day): string {
  return shortSeptember(long.format(startOfDay(day)))
}

/** `3 Nov`, where the year is plain from its surroundings. */
export function formatDayShort(day: Day): string {
  return shortSeptember(short.format(startOfDay(day)))
}

/** `3 Nov 2026`, `3 – 9 Nov 2026`, `28 Oct – 3 Nov 2026` or `28 Dec 2025 – 3 Jan 2026`; both days included. */
export function formatPeriod(from: Day, to: Day): string {
  if (from === to) return formatDay(to)
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  const sameMonth = from.slice(0, 7) === to.slice(0, 7)
  if (sameMonth) return `${Number(from.slice(8))} – ${formatDay(to)}`
  return `${sameYear ? formatDayShort(from) : formatDay(from)} – ${formatDay(to)}`
}

/** British English writes Sept; all other months have three letters. */
function shortSeptember(text: string): string {
  return text.replace('Sept', 'Sep')
}
