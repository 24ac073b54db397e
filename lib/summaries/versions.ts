import { controlPlanes, formatCount, installations } from '../format/count.ts'
import { formatDay } from '../format/day.ts'
import { formatShare } from '../format/number.ts'
import { fewBands, type Versions } from '../series/age-bands.ts'
import { byBucket } from '../series/points.ts'
import type { Day } from '../time/day.ts'

interface Row {
  bucket: Day
  version: string
  installations: number
  control_planes: number
  share: number
}

/**
 * The most used version now, and how far the newest one has come since the first bucket.
 * @param versions in release order, oldest first
 */
export function summariseVersions(
  rows: readonly Row[],
  { ranked }: Versions,
  label: (version: string) => string,
): string {
  const buckets = [...byBucket(rows)].filter(([, found]) => found.some((row) => row.installations > 0))
  const [last, first] = [buckets.at(-1), buckets[0]]
  if (last === undefined || first === undefined) return 'No installation was active.'
  const most = last[1].reduce((best, row) => (row.installations > best.installations ? row : best))
  const sentences = [
    `${formatCount(most.control_planes, controlPlanes)} in ${formatCount(most.installations, installations)} (${formatShare(most.share)}) run ${label(most.version)}, the most used.`,
  ]
  const newest = ranked.findLast((version) => shareIn(last[1], version) > 0)
  if (newest !== undefined && newest !== most.version) {
    const change = first === last ? '' : `, ${since(first, shareIn(first[1], newest))}`
    sentences.push(`The newest, ${label(newest)}, has ${formatShare(shareIn(last[1], newest))}${change}.`)
  }
  const tail = ranked.at(-fewBands - 1)
  if (tail !== undefined) sentences.push(sentenceOfTail(last[1], ranked.slice(0, -fewBands), label(tail)))
  return sentences.join(' ')
}

function sentenceOfTail(rows: readonly Row[], old: readonly string[], newest: string): string {
  const found = rows.filter(({ version }) => old.includes(version))
  const count = found.reduce((sum, row) => sum + row.installations, 0)
  const share = found.reduce((sum, row) => sum + row.share, 0)
  return `${formatCount(count, installations)} (${formatShare(Math.min(1, share))}) run ${newest} or older.`
}

function since([bucket]: [Day, Row[]], share: number): string {
  return share === 0 ? `none on ${formatDay(bucket)}` : `${formatShare(share)} on ${formatDay(bucket)}`
}

const shareIn = (rows: readonly Row[], version: string) =>
  rows.find((row) => row.version === version)?.share ?? 0
