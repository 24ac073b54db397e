import type { Fleet, Stats } from './fleet.ts'
import { dayOf, plusDays } from './oracle-days.ts'
import { inOrder, matches, type Oracle, type Question, type Rows } from './oracle.ts'

const planes = ({ running, sleeping, notReady, upgrading }: Stats) =>
  running + sleeping + notReady + upgrading

/** The active installations with over a twentieth of all control planes. */
export function outliersOf(oracle: Oracle, question: Question): Rows {
  const days = oracle.buckets(question).flatMap((bucket) => bucket.days)
  const counted = days.length === 0 ? [] : oracle.stock(question, days)
  const all = counted.reduce((sum, { last }) => sum + planes(last), 0)
  const rows = counted
    .filter(({ last }) => planes(last) * 20 > all)
    .sort((a, b) => planes(b.last) - planes(a.last) || Number(a.installation > b.installation) * 2 - 1)
    .map(({ installation, last }) => ({
      installation,
      last_seen: last.at.toISOString(),
      kamaji: last.kamaji.raw,
      kubernetes: last.kubernetes.raw,
      distribution: last.kubernetes.distribution,
      control_planes: planes(last),
      share: planes(last) / all,
    }))
  return { n: all, one_day_installations: oracle.stockFacts(question).one_day_installations, rows }
}

/** Installations that went back to a version at least three times. No live day of the model has too many reports. */
export function duplicatesOf(fleet: Fleet, question: Question): Rows {
  const names = [...new Set(fleet.stats.map(({ installation }) => installation))].sort()
  const rows = names.flatMap((installation) => {
    const reports = fleet.stats.filter((report) => report.installation === installation).sort(inOrder)
    const last = new Map(reports.map((report) => [dayOf(report.at), report]))
    const first = [...last.keys()][0]
    const returns = { kamaji: [] as string[], kubernetes: [] as string[] }
    for (const [day, report] of last) {
      if (day < question.from || day > question.to || !matches(report, question)) continue
      if (question.one_day === 'exclude' && day === first) continue
      for (const of of ['kamaji', 'kubernetes'] as const) {
        const before = last.get(plusDays(day, -1))
        if (before === undefined || before[of].raw === report[of].raw) continue
        const isBack = [...last].some(
          ([past, earlier]) =>
            past >= plusDays(day, -30) && past < plusDays(day, -1) && earlier[of].raw === report[of].raw,
        )
        if (isBack) returns[of].push(day)
      }
    }
    const signs = [...returns.kamaji, ...returns.kubernetes].sort()
    if (signs.length < 3) return []
    return [
      {
        installation,
        busy_days: 0,
        kamaji_returns: returns.kamaji.length,
        kubernetes_returns: returns.kubernetes.length,
        last_sign: signs.at(-1) ?? '',
      },
    ]
  })
  const newestFirst = rows.toSorted(
    (a, b) => Number(b.last_sign > a.last_sign) - Number(b.last_sign < a.last_sign),
  )
  return { n: rows.length, rows: newestFirst }
}
