import { supportOf, type Support } from '../catalogue/support-of.ts'
import type { catalogueMarks } from '../contracts/catalogue-marks.ts'
import type { catalogueReleases } from '../contracts/catalogue-releases.ts'
import type { RowOf } from '../contracts/contract.ts'
import type { Channel } from '../contracts/parameters.ts'
import { formatDistribution, formatKubernetes } from '../format/label.ts'
import { bucketOf, type Interval } from '../time/bucket.ts'
import type { Day } from '../time/day.ts'
import { lineOf } from './release-months.ts'
import type { Point } from './series.ts'

/** A day that a chart over time points out. */
export interface Mark {
  day: Day
  /** beside its line; null where a line says enough, since labels have no room */
  label: string | null
  /** in full, in the tooltip */
  text: string
}

type Release = RowOf<typeof catalogueReleases>
interface Period {
  from: Day
  to: Day
}

/** More labels than this lie across each other. */
const mostLabels = 14

/** Releases of the channels, of prereleases only where they are asked for; too many of them have the name of their line. */
export function releaseMarks(
  releases: readonly Release[],
  { from, to }: Period,
  channels: readonly Channel[],
): Mark[] {
  const wanted: readonly Channel[] = channels.length > 0 ? channels : ['stable', 'edge']
  const shown = releases.filter(
    ({ channel, released }) => wanted.includes(channel) && released >= from && released <= to,
  )
  const lines = new Set<string>()
  return shown.map(({ version, released }) => {
    const line = lineOf(version)
    const isFirst = !lines.has(line)
    lines.add(line)
    const label = shown.length <= mostLabels ? version : isFirst ? line : null
    return { day: released, label, text: `${version} released` }
  })
}

/** Ends of life of the minors, by the dates of the distribution where it has some, else upstream's. */
export function endMarks(
  support: readonly Support[],
  { from, to }: Period,
  minors: readonly string[],
  distribution: string | undefined,
): Mark[] {
  return minors.flatMap((minor) => {
    const known = supportOf(support, minor, distribution)
    if (known === null || known.end_of_life < from || known.end_of_life > to) return []
    const name = formatKubernetes(minor)
    const where = known.distribution === distribution ? formatDistribution(distribution) : 'upstream'
    return [{ day: known.end_of_life, label: `${name} end of life`, text: `${name}: end of life (${where})` }]
  })
}

/** What the admins marked. */
export function notedMarks(marks: readonly RowOf<typeof catalogueMarks>[]): Mark[] {
  return marks.map(({ day, label, note }) => ({
    day,
    label,
    text: note === null ? label : `${label}: ${note}`,
  }))
}

export interface PlacedMark {
  bucket: Day
  /** of the first mark, and how many more there are; empty where a line says enough */
  label: string
  texts: string[]
}

/** The marks where a chart has them: one line a bucket. */
export function placeMarks(
  marks: readonly Mark[],
  points: readonly Point[],
  interval: Interval,
): PlacedMark[] {
  const known = new Set(points.map(({ bucket }) => bucket))
  const placed = new Map<Day, Omit<PlacedMark, 'label'> & { labels: string[] }>()
  for (const { day, label, text } of marks) {
    const bucket = bucketOf(day, interval)
    if (!known.has(bucket)) continue
    const before = placed.get(bucket)
    const labels = [...(before?.labels ?? []), ...(label === null ? [] : [label])]
    placed.set(bucket, { bucket, labels, texts: [...(before?.texts ?? []), text] })
  }
  return [...placed.values()].map(({ labels: [first = '', ...more], ...mark }) => ({
    ...mark,
    label: more.length === 0 ? first : `${first} +${more.length}`,
  }))
}
