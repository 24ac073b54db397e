import type { Day } from '../time/day.ts'
import { byBucket } from './points.ts'

interface VersionRow {
  bucket: Day
  version: string
}

/**
 * All versions of an answer, oldest release first. The API orders the versions inside of each bucket; this joins those
 * orders (Kahn's topological sort). Versions that never meet in a bucket go by their calendar, others by first sight.
 */
export function releaseOrder(rows: readonly VersionRow[]): string[] {
  const newer = new Map<string, Set<string>>()
  const older = new Map<string, number>()
  for (const bucket of byBucket(rows).values()) {
    for (const [index, { version }] of bucket.entries()) {
      if (!newer.has(version)) newer.set(version, new Set())
      if (!older.has(version)) older.set(version, 0)
      const before = newer.get(bucket[index - 1]?.version ?? version)
      if (index === 0 || before === undefined || before.has(version)) continue
      before.add(version)
      older.set(version, (older.get(version) ?? 0) + 1)
    }
  }
  return unwind(newer, older)
}

/** Takes the first version that has no older one left, again and again; maps keep the order of first sight. */
function unwind(newer: Map<string, Set<string>>, older: Map<string, number>): string[] {
  const order: string[] = []
  while (older.size > 0) {
    const versions = [...older.keys()]
    const free = versions.filter((version) => older.get(version) === 0)
    const next = (free.length === 0 ? versions : free).reduce((a, b) =>
      calendarOf(b) < calendarOf(a) ? b : a,
    )
    older.delete(next)
    order.push(next)
    for (const version of newer.get(next) ?? []) {
      const left = older.get(version)
      if (left !== undefined) older.set(version, left - 1)
    }
  }
  return order
}

/**
 * `26.3.2-edge`, `edge-25.3.2` and `edge-25.03.1` as a number that grows with time. Numbered releases, which say no
 * date, are taken before them: then no calendar version waits for one that is older, and their order always holds.
 */
function calendarOf(version: string): number {
  const [, year, month, count] = /^(?:edge-)?(\d{2})\.(\d{1,2})\.(\d{1,3})(?:-edge)?$/.exec(version) ?? []
  return year === undefined ? 0 : (Number(year) * 100 + Number(month)) * 1000 + Number(count)
}

/** Minors and patches such as `1.33` or `1.33.4`, oldest first; what is no number comes last. */
export function compareKubernetes(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)]
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  for (const [index, number] of left.entries()) {
    const difference = number - (right[index] ?? -1)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

function numbersOf(version: string): number[] | null {
  return /^\d+(\.\d+)*$/.test(version) ? version.split('.').map(Number) : null
}
