import { dayOf, type Day } from '../../lib/time/day.ts'
import { countsOf } from './count-columns.ts'
import type { ReceivedStats } from './received-report.ts'

/** One installation's UTC day, from all its reports in a batch. */
export interface MergedDay {
  installation: string
  day: Day
  firstAt: Date
  /** reports of the wire among them */
  reports: number
  maxNotReady: number
  maxUpgrading: number
  /** the one that stands for the day */
  last: ReceivedStats
}

/**
 * Merges a batch into one row for each installation and day, in the order of their keys: PostgreSQL takes a key once in
 * a statement, and writers that lock rows in one order do not block each other for good.
 * @param reportsEach 1 for reports of the wire, 0 for imported ones
 */
export function mergeDays(stats: readonly ReceivedStats[], reportsEach: 0 | 1): MergedDay[] {
  const days = new Map<string, MergedDay>()
  for (const received of stats) {
    const next = asDay(received, reportsEach)
    const key = `${next.installation} ${next.day}`
    const merged = days.get(key)
    if (merged === undefined) days.set(key, next)
    else absorb(merged, next)
  }
  return [...days.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, day]) => day)
}

function asDay(received: ReceivedStats, reports: number): MergedDay {
  const { installation, receivedAt, report, summary } = received
  return {
    installation,
    day: dayOf(receivedAt),
    firstAt: summary?.firstAt ?? receivedAt,
    reports,
    maxNotReady: Math.max(report.notReady, summary?.maxNotReady ?? 0),
    maxUpgrading: Math.max(report.upgrading, summary?.maxUpgrading ?? 0),
    last: received,
  }
}

function absorb(into: MergedDay, other: MergedDay): void {
  if (other.firstAt < into.firstAt) into.firstAt = other.firstAt
  into.reports += other.reports
  into.maxNotReady = Math.max(into.maxNotReady, other.maxNotReady)
  into.maxUpgrading = Math.max(into.maxUpgrading, other.maxUpgrading)
  if (compareReports(other.last, into.last) > 0) into.last = other.last
}

/**
 * Which of two reports of an installation is the later: by time, and by content within one millisecond, so that the
 * order in which they come never matters. The upsert of `upsert-days.ts` and `settle-ties.ts` follow the same order.
 */
function compareReports(a: ReceivedStats, b: ReceivedStats): number {
  const byTime = a.receivedAt.getTime() - b.receivedAt.getTime()
  if (byTime !== 0) return byTime
  const theirs = countsOf(b.report)
  for (const [index, count] of countsOf(a.report).entries()) {
    const byCount = (count ?? -1) - (theirs[index] ?? -1)
    if (byCount !== 0) return byCount
  }
  return compareVersions(a.report, b.report)
}

interface Versions {
  kamajiVersion: string
  kubernetesVersion: string
}

/** By the text as sent: the ids of a dictionary depend on the order of arrival. */
export function compareVersions(a: Versions, b: Versions): number {
  if (a.kamajiVersion !== b.kamajiVersion) return a.kamajiVersion < b.kamajiVersion ? -1 : 1
  if (a.kubernetesVersion === b.kubernetesVersion) return 0
  return a.kubernetesVersion < b.kubernetesVersion ? -1 : 1
}
