import { changesOf, type Difference, type Differences } from '../../server/catalogue/differences.ts'

/** A line for each entry: `+` added, `~` changed. */
export function differenceLines({ releases, support }: Differences): string[] {
  return [
    ...releases.map((one) => lineOf(`release ${one.entry.version}`, one)),
    ...support.map((one) => lineOf(`support ${one.entry.distribution} ${one.entry.minor}`, one)),
  ]
}

function lineOf<Entry extends Record<string, string | null>>(
  name: string,
  { entry, before, isBehindAdmin }: Difference<Entry>,
): string {
  const told =
    before === null
      ? Object.entries(entry).map(([field, value]) => `${field} ${textOf(value)}`)
      : changesOf(before, entry).map(({ field, from, to }) => `${field} ${textOf(from)} → ${textOf(to)}`)
  const hidden = isBehindAdmin ? ' (behind an entry of an admin, which stays)' : ''
  return `${before === null ? '+' : '~'} ${name}: ${told.join(', ')}${hidden}`
}

const textOf = (value: string | null) => value ?? 'none'

export function sumOf({ releases, support }: Differences): string {
  const all = [...releases, ...support]
  if (all.length === 0) return 'The catalogue has all of it already.'
  const added = all.filter(({ before }) => before === null).length
  return `${added} added, ${all.length - added} changed.`
}
