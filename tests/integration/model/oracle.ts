import { drivers, type Event, type Fleet, type Stats } from './fleet.ts'
import { bucketsBetween, dayOf, plusDays, type OracleBucket } from './oracle-days.ts'
import {
  distributions,
  kamajiVersions,
  kubernetesVersions,
  tenantVersions,
  rankedKamaji,
  type Kubernetes,
  type Tenant,
} from './vocabulary.ts'

export interface Question {
  from: string
  to: string
  interval: 'day' | 'week' | 'month'
  one_day: 'exclude' | 'include'
  kamaji: string[]
  channel: string[]
  kubernetes: string[]
  distribution: string[]
}

/** An installation as it stands on a day. */
export interface Standing {
  installation: string
  /** its last report up to the end of the day */
  last: Stats
  /** day of that report */
  lastDay: string
  oneDay: boolean
}

/** An answer: what stands in its meta beside the parameters, and its rows. */
export interface Rows {
  n: number
  one_day_installations?: number
  reported_control_planes?: number
  unscaled_control_planes?: number
  largest_share?: number
  rows: Record<string, unknown>[]
}

type Row = Record<string, unknown>

const planes = ({ last }: Standing) => last.running + last.sleeping + last.notReady + last.upgrading
const total = <T>(items: readonly T[], value: (item: T) => number) =>
  items.reduce((sum, item) => sum + value(item), 0)
const unique = <T>(items: readonly T[]) => [...new Set(items)]

/** What the definitions say that each answer is, worked out one report at a time. */
export class Oracle {
  readonly fleet: Fleet
  readonly #now: Date
  readonly #byInstallation = new Map<string, Stats[]>()
  readonly #standings = new Map<string, Standing[]>()
  readonly #firstDay: string

  constructor(fleet: Fleet, now: Date) {
    this.fleet = fleet
    this.#now = now
    for (const report of fleet.stats) {
      const known = this.#byInstallation.get(report.installation)
      if (known === undefined) this.#byInstallation.set(report.installation, [report])
      else known.push(report)
    }
    for (const reports of this.#byInstallation.values()) reports.sort(inOrder)
    this.#firstDay = [...fleet.stats, ...fleet.events].map(({ at }) => dayOf(at)).sort()[0] ?? ''
  }

  controlPlanes(question: Question): Rows {
    const rows = this.buckets(question).map(({ bucket, days }) => {
      const counted = this.stock(question, days)
      return {
        bucket,
        running: total(counted, ({ last }) => last.running),
        sleeping: total(counted, ({ last }) => last.sleeping),
        not_ready: total(counted, ({ last }) => last.notReady),
        upgrading: total(counted, ({ last }) => last.upgrading),
        installations: counted.length,
      }
    })
    return { ...this.stockFacts(question), largest_share: this.#largestShare(question), rows }
  }

  kamajiVersions(question: Question): Rows {
    const rows = this.#grouped(
      question,
      ({ last }) => last.kamaji.raw,
      kamajiVersions.map(({ raw }) => raw),
    )
    const channels = new Map(kamajiVersions.map(({ raw, channel }) => [raw, channel]))
    return {
      ...this.stockFacts(question),
      rows: rows.map(({ bucket, version, ...rest }) => ({
        bucket,
        version,
        channel: channels.get(String(version)),
        ...rest,
      })),
    }
  }

  kubernetesVersions(question: Question, by: 'minor' | 'patch' | 'distribution'): Rows {
    const order =
      by === 'distribution' ? distributions : unique(kubernetesVersions.map((version) => version[by]))
    const rows = this.#grouped(question, ({ last }) => last.kubernetes[by], order)
    return { ...this.stockFacts(question), rows }
  }

  datastores(question: Question): Rows {
    const rows = this.buckets(question).flatMap(({ bucket, days }) => {
      const counted = this.stock(question, days).map(({ last }) => last)
      if (counted.length === 0) return []
      const known = drivers.map((driver) => {
        const having = counted
          .flatMap(({ datastores }) => datastores?.[driver] ?? [])
          .filter(({ count }) => count > 0)
        return {
          bucket,
          driver,
          installations: having.length,
          shards: total(having, ({ count }) => count),
          used_by: total(having, ({ usedBy }) => usedBy),
          share: having.length / counted.length,
        }
      })
      const silent = counted.filter(({ datastores }) =>
        drivers.every((driver) => !datastores?.[driver]),
      ).length
      return [
        ...known,
        {
          bucket,
          driver: 'unreported',
          installations: silent,
          shards: 0,
          used_by: 0,
          share: silent / counted.length,
        },
      ]
    })
    return { ...this.stockFacts(question), rows }
  }

  tenantVersions(question: Question): Rows {
    const buckets = this.buckets(question)
    const minors = unique(tenantVersions.map(({ minor }) => minor))
    const flowsOn = (minor: string, on: (day: string) => boolean) => {
      const changes = this.eventsOn(question, on).map(({ change }) => change)
      const count = (test: (change: Event['change']) => boolean) => changes.filter(test).length
      return {
        created: count((change) => change.kind === 'create' && change.tcp.minor === minor),
        upgraded_in: count((c) => c.kind === 'update' && c.after.minor === minor && c.before.minor !== minor),
        upgraded_out: count(
          (c) => c.kind === 'update' && c.before.minor === minor && c.after.minor !== minor,
        ),
        deleted: count((change) => change.kind === 'delete' && change.tcp.minor === minor),
      }
    }
    let atEnd = { reported: 0, unscaled: 0 }
    const rows = buckets.flatMap(({ bucket, days }) => {
      const all = minors.map((version) => {
        const past = flowsOn(version, (day) => day <= (days.at(-1) ?? ''))
        const unscaled = past.created + past.upgraded_in - past.upgraded_out - past.deleted
        return { version, flows: flowsOn(version, (day) => days.includes(day)), unscaled }
      })
      const reported = total(this.stock(question, days), planes)
      const sum = total(all, ({ unscaled }) => Math.max(0, unscaled))
      atEnd = { reported, unscaled: total(all, ({ unscaled }) => unscaled) }
      return all
        .filter(({ flows, unscaled }) => unscaled !== 0 || Object.values(flows).some((count) => count > 0))
        .map(({ version, flows, unscaled }) => ({
          bucket,
          version,
          ...flows,
          stock_unscaled: unscaled,
          stock_estimate: sum === 0 ? null : (Math.max(0, unscaled) * reported) / sum,
        }))
    })
    return {
      ...this.stockFacts(question),
      reported_control_planes: atEnd.reported,
      unscaled_control_planes: atEnd.unscaled,
      rows,
    }
  }

  kamajiUpgrades(question: Question): Rows {
    const order = kamajiVersions.map(({ raw }) => raw)
    const stays = this.#changes(question, ({ kamaji }) => kamaji.raw).map(([before, after, sameSince]) => {
      const [from, to] = [before.kamaji.raw, after.kamaji.raw]
      const [older, newer] = [order.indexOf(from), order.indexOf(to)]
      const kind =
        Math.max(older, newer) >= rankedKamaji ? 'unranked' : older < newer ? 'upgrade' : 'downgrade'
      return {
        from,
        to,
        kind,
        dwell: dwellDays(
          sameSince(({ kamaji }) => kamaji.raw === from),
          after,
        ),
      }
    })
    return pathRows(stays, order)
  }

  kubernetesUpgrades(question: Question): Rows {
    const order = unique(kubernetesVersions.map(({ minor }) => minor))
    const stays = this.#changes(question, ({ kubernetes }) => kubernetes.patch).map(
      ([before, after, sameSince]) => {
        const [from, to] = [before.kubernetes, after.kubernetes]
        const since = sameSince(({ kubernetes }) =>
          from.minor === to.minor ? kubernetes.patch === from.patch : kubernetes.minor === from.minor,
        )
        return {
          from: from.minor,
          to: to.minor,
          kind: kindOf(numbersOf(from), numbersOf(to)),
          dwell: dwellDays(since, after),
        }
      },
    )
    return pathRows(stays, order)
  }

  /**
   * Last reports of consecutive reporting days that differ, of days of the period; and how to find the first day of the
   * unbroken stay that ended.
   */
  #changes(question: Question, of: (report: Stats) => string) {
    const days = new Set(this.buckets(question).flatMap((bucket) => bucket.days))
    return [...this.#byInstallation.values()].flatMap((reports) => {
      const lasts = reports.filter((report, place) => {
        const next = reports[place + 1]
        return next === undefined || dayOf(next.at) !== dayOf(report.at)
      })
      return lasts.flatMap((after, place) => {
        const past = lasts.slice(0, place)
        const before = past.at(-1)
        if (before === undefined || of(before) === of(after)) return []
        if (!days.has(dayOf(after.at)) || !matches(after, question)) return []
        const sameSince = (isSame: (report: Stats) => boolean) => {
          const broken = past.findLastIndex((report) => !isSame(report))
          return past[broken + 1] ?? before
        }
        return [[before, after, sameSince] as const]
      })
    })
  }

  networkProfiles(question: Question): Rows {
    const profiles = ['load_balancer', 'node_port', 'cluster_ip', 'ingress', 'unrecognised', 'unreported']
    const readAs = (name: string | null) =>
      name === null ? 'unreported' : profiles.slice(0, 4).includes(name) ? name : 'unrecognised'
    const rows = this.buckets(question).flatMap(({ bucket, days }) => {
      const created = this.#creates(question, days).map(({ networkProfile }) => readAs(networkProfile))
      return profiles.flatMap((network_profile) => {
        const count = created.filter((name) => name === network_profile).length
        return count === 0 ? [] : [{ bucket, network_profile, created: count, share: count / created.length }]
      })
    })
    return { n: total(rows, ({ created }) => created), rows }
  }

  clusterApi(question: Question): Rows {
    const rows = this.buckets(question).map(({ bucket, days }) => {
      const created = this.#creates(question, days)
      const through = created.filter((change) => change.clusterApi === true).length
      const share = created.length === 0 ? null : through / created.length
      return { bucket, created: created.length, cluster_api: through, share }
    })
    return { n: total(rows, ({ created }) => created), rows }
  }

  notReady(question: Question): Rows {
    const days = this.buckets(question).flatMap((bucket) => bucket.days)
    const counted = days.length === 0 ? [] : this.stock(question, days)
    const rows = kamajiVersions.flatMap(({ raw }) => {
      const group = counted.filter(({ last }) => last.kamaji.raw === raw)
      if (group.length === 0) return []
      const [all, bad] = [total(group, planes), total(group, ({ last }) => last.notReady)]
      return [
        {
          version: raw,
          installations: group.length,
          control_planes: all,
          not_ready: bad,
          ...rateOf(bad, all),
        },
      ]
    })
    return { ...this.stockFacts(question), largest_share: this.#largestShare(question), rows }
  }

  overview(question: Question): Rows {
    const end = this.#end(question)
    const rows = [0, 7, 30].flatMap((daysBefore) => {
      const day = plusDays(end, -daysBefore)
      if (day < this.#firstDay) return []
      const counted = this.stock(question, [day])
      return [
        {
          days_before: daysBefore,
          day,
          installations: counted.length,
          control_planes: total(counted, planes),
          not_ready: total(counted, ({ last }) => last.notReady),
          median_control_planes: median(counted.map(planes)),
        },
      ]
    })
    return { ...this.stockFacts({ ...question, from: plusDays(end, -30) }), rows }
  }

  coverage(question: Question): Rows {
    const to = this.#end(question)
    const all = this.#standing(to).filter((standing) => matches(standing.last, question))
    const known = all.filter(({ oneDay }) => question.one_day === 'include' || !oneDay)
    const hourAgo = this.#now.getTime() - 3_600_000
    const age = (first: number, last: number) =>
      known.filter(({ lastDay }) => lastDay >= plusDays(to, -last) && lastDay <= plusDays(to, -first))
    const states: [string, Standing[]][] = [
      ['live', known.filter(({ last }) => last.at.getTime() >= hourAgo)],
      ['active', age(0, 6)],
      ['silent', age(7, 60)],
      ['gone', age(61, 100_000)],
      ['one_day', all.filter(({ oneDay }) => oneDay)],
      ['unrecognised', known.filter(({ last }) => isUnrecognised(last))],
    ]
    const rows = states.map(([state, counted]) => ({
      state,
      installations: counted.length,
      control_planes: total(counted, planes),
    }))
    const oneDay = all.filter((standing) => standing.oneDay).length
    return { n: known.length, one_day_installations: oneDay, rows: to < this.#firstDay ? [] : rows }
  }

  installations(question: Question): Rows {
    const all = this.#standing(question.to)
      .filter(({ lastDay, last }) => lastDay >= question.from && matches(last, question))
      .sort((a, b) => descending(a.lastDay, b.lastDay) || descending(a.installation, b.installation))
    const counted = all.filter(({ oneDay }) => question.one_day === 'include' || !oneDay)
    const rows = counted.map(({ installation, last }) => {
      const reports = this.#byInstallation.get(installation) ?? []
      const inPeriod = reports.filter(({ at }) => dayOf(at) >= question.from && dayOf(at) <= question.to)
      return {
        installation,
        first_seen: reports[0]?.at.toISOString(),
        last_seen: last.at.toISOString(),
        reports: inPeriod.filter(({ live }) => live).length,
        kamaji: last.kamaji.raw,
        channel: last.kamaji.channel,
        kubernetes: last.kubernetes.raw,
        distribution: last.kubernetes.distribution,
        running: last.running,
        sleeping: last.sleeping,
        not_ready: last.notReady,
        upgrading: last.upgrading,
      }
    })
    return { n: rows.length, one_day_installations: all.filter(({ oneDay }) => oneDay).length, rows }
  }

  events(question: Question): Rows {
    const rows = this.eventsOn(question, (day) => day >= question.from && day <= question.to)
      .sort((a, b) => b.at.getTime() - a.at.getTime() || descending(a.id, b.id))
      .map(({ id, at, kamaji, kubernetes, change }) => ({
        id,
        received_at: at.toISOString(),
        kind: change.kind,
        kamaji: kamaji.raw,
        kubernetes: kubernetes.raw,
        tcp_version: change.kind === 'update' ? null : change.tcp.raw,
        old_tcp_version: change.kind === 'update' ? change.before.raw : null,
        new_tcp_version: change.kind === 'update' ? change.after.raw : null,
        status: change.kind === 'delete' ? change.status : null,
        cluster_api: change.kind === 'create' ? change.clusterApi : null,
        network_profile: change.kind === 'create' ? change.networkProfile : null,
      }))
    return { n: rows.length, rows }
  }

  lifecycle(question: Question): Rows {
    const rows = this.buckets(question).map(({ bucket, days }) => {
      const changes = this.eventsOn(question, (day) => days.includes(day)).map(({ change }) => change)
      const hops = changes.flatMap((change) =>
        change.kind === 'update' ? [kindOf(change.before, change.after)] : [],
      )
      const deletes = changes.flatMap((change) => (change.kind === 'delete' ? [change.status] : []))
      return {
        bucket,
        created: changes.filter(({ kind }) => kind === 'create').length,
        deleted: deletes.length,
        failed_removals: deletes.filter((status) => status === 'NotReady' || status === 'Provisioning')
          .length,
        edits: hops.filter((kind) => kind === 'edit').length,
        upgrades: hops.filter((kind) => kind !== 'edit').length,
      }
    })
    const n = total(
      this.buckets(question),
      ({ days }) => this.eventsOn(question, (day) => days.includes(day)).length,
    )
    return { n, rows }
  }

  tenantUpgrades(question: Question, by: 'minor' | 'patch', series: '0' | '1'): Rows {
    const buckets = this.buckets(question)
    const groups =
      series === '1' ? buckets : [{ bucket: undefined, days: buckets.flatMap(({ days }) => days) }]
    const order = unique(tenantVersions.map((version) => version[by]))
    const kinds = ['patch', 'minor', 'skip', 'downgrade', 'edit', 'unrecognised']
    const rows: Row[] = []
    for (const { bucket, days } of groups) {
      const hops = this.eventsOn(question, (day) => days.includes(day)).flatMap(({ change }) =>
        change.kind === 'update'
          ? [{ from: change.before[by], to: change.after[by], kind: kindOf(change.before, change.after) }]
          : [],
      )
      for (const from of order)
        for (const to of order)
          for (const kind of kinds) {
            const events = hops.filter(
              (hop) => hop.from === from && hop.to === to && hop.kind === kind,
            ).length
            if (events > 0) rows.push({ ...(bucket === undefined ? {} : { bucket }), from, to, kind, events })
          }
    }
    return { n: total(rows, ({ events }) => Number(events)), rows }
  }

  /** Filters change nothing: nothing is known of a refused report. */
  dataQuality({ from, to, interval }: Question): Rows {
    const asked = this.fleet.refused.filter(({ day }) => day >= from && day <= to)
    const bucketed = asked.map(({ day, ...rest }) => ({
      bucket: bucketsBetween(day, day, interval)[0]?.bucket ?? '',
      ...rest,
    }))
    const keyOf = ({ bucket, kind, reason, field }: Row) => JSON.stringify([bucket, kind, reason, field])
    const rows = unique(bucketed.map(keyOf))
      .sort()
      .flatMap((key) => {
        const [first, ...more] = bucketed.filter((one) => keyOf(one) === key)
        return first === undefined
          ? []
          : [{ ...first, reports: first.reports + total(more, ({ reports }) => reports) }]
      })
    return { n: total(rows, ({ reports }) => reports), rows }
  }

  filterOptions(question: Question): Rows {
    const everything = { ...question, kamaji: [], channel: [], kubernetes: [], distribution: [] }
    const days = this.buckets(everything).flatMap((bucket) => bucket.days)
    const atEnd = days.length === 0 ? [] : this.stock(everything, days).map(({ last }) => last)
    const seen = [
      ...days.flatMap((day) => this.stock(everything, [day]).map(({ last }) => last)),
      ...this.eventsOn(everything, (day) => days.includes(day)),
    ]
    type Origin = Pick<Stats, 'kamaji' | 'kubernetes'>
    const options = (filter: string, order: readonly string[], valueOf: (origin: Origin) => string) =>
      order
        .filter((value) => seen.some((origin) => valueOf(origin) === value))
        .map((value) => ({
          filter,
          value,
          channel: filter === 'kamaji' ? kamajiVersions.find(({ raw }) => raw === value)?.channel : null,
          installations: atEnd.filter((origin) => valueOf(origin) === value).length,
        }))
    const channels = ['stable', 'edge', 'prerelease', 'development', 'unrecognised']
    const minors = unique(kubernetesVersions.map(({ minor }) => minor))
    const rows = [
      ...options(
        'kamaji',
        kamajiVersions.map(({ raw }) => raw),
        ({ kamaji }) => kamaji.raw,
      ),
      ...options('channel', channels, ({ kamaji }) => kamaji.channel),
      ...options('kubernetes', minors, ({ kubernetes }) => kubernetes.minor),
      ...options('distribution', distributions, ({ kubernetes }) => kubernetes.distribution),
    ]
    return { n: atEnd.length, rows }
  }

  /** The events that match, bucket by bucket: for the oracles that are kept in files of their own. */
  eventsByBucket(question: Question): { bucket: string; events: Event[] }[] {
    return this.buckets(question).map(({ bucket, days }) => ({
      bucket,
      events: this.eventsOn(question, (day) => days.includes(day)),
    }))
  }

  /** True when days of the period stand in the aggregates. */
  hasDays(question: Question): boolean {
    return this.buckets(question).length > 0
  }

  #end({ to }: Question): string {
    const today = dayOf(this.#now)
    return to < today ? to : today
  }

  /** The buckets of the period that can have figures, with their days. */
  buckets(question: Question): OracleBucket[] {
    const from = question.from > this.#firstDay ? question.from : this.#firstDay
    return bucketsBetween(from, this.#end(question), question.interval)
  }

  /** Every installation that reported up to the end of the day. */
  #standing(day: string): Standing[] {
    const known = this.#standings.get(day)
    if (known !== undefined) return known
    const standings: Standing[] = []
    for (const [installation, reports] of this.#byInstallation) {
      const past = reports.filter(({ at }) => dayOf(at) <= day)
      const last = past.at(-1)
      if (last === undefined) continue
      const oneDay = unique(past.map(({ at }) => dayOf(at))).length === 1
      standings.push({ installation, last, lastDay: dayOf(last.at), oneDay })
    }
    this.#standings.set(day, standings)
    return standings
  }

  /** The installations that count in a stock: on its last day. */
  stock(question: Question, days: readonly string[]): Standing[] {
    return this.#activeMatching(question, days.at(-1) ?? '').filter(
      ({ oneDay }) => question.one_day === 'include' || !oneDay,
    )
  }

  #activeMatching(question: Question, day: string): Standing[] {
    return this.#standing(day).filter(
      ({ lastDay, last }) => lastDay >= plusDays(day, -6) && matches(last, question),
    )
  }

  /** What the meta of every stock says. */
  /** Matching installations whose last report is 7 to 60 days before the end of the day. */
  silent(question: Question, day: string): Standing[] {
    return this.#standing(day).filter(
      ({ last, lastDay, oneDay }) =>
        lastDay < plusDays(day, -6) &&
        lastDay >= plusDays(day, -60) &&
        matches(last, question) &&
        (question.one_day === 'include' || !oneDay),
    )
  }

  /** True when the Kamaji version changed in the 90 days up to the day, from one reporting day to the next. */
  hasMoved(installation: string, day: string): boolean {
    const past = this.#byInstallation.get(installation)?.filter(({ at }) => dayOf(at) <= day) ?? []
    const lasts = past.filter(
      (report, place) => dayOf(past[place + 1]?.at ?? new Date(0)) !== dayOf(report.at),
    )
    return lasts.some((report, place) => {
      const before = lasts[place - 1]
      return (
        before !== undefined &&
        before.kamaji.raw !== report.kamaji.raw &&
        dayOf(report.at) > plusDays(day, -90)
      )
    })
  }

  stockFacts(question: Question): { n: number; one_day_installations: number } {
    const days = this.buckets(question).flatMap((bucket) => bucket.days)
    const end = days.at(-1)
    if (end === undefined) return { n: 0, one_day_installations: 0 }
    const oneDay = this.#activeMatching(question, end).filter((standing) => standing.oneDay)
    return { n: this.stock(question, days).length, one_day_installations: oneDay.length }
  }

  /** The part of the installation with most control planes, on the last day. */
  #largestShare(question: Question): number {
    const days = this.buckets(question).flatMap((bucket) => bucket.days)
    const sizes = days.length === 0 ? [] : this.stock(question, days).map(planes)
    return (
      Math.max(0, ...sizes) /
      Math.max(
        1,
        total(sizes, (size) => size),
      )
    )
  }

  #grouped(question: Question, versionOf: (standing: Standing) => string, order: readonly string[]): Row[] {
    return this.buckets(question).flatMap(({ bucket, days }) => {
      const counted = this.stock(question, days)
      return order.flatMap((version) => {
        const group = counted.filter((standing) => versionOf(standing) === version)
        if (group.length === 0) return []
        const share = group.length / counted.length
        return [{ bucket, version, installations: group.length, control_planes: total(group, planes), share }]
      })
    })
  }

  #creates(question: Question, days: readonly string[]): (Event['change'] & { kind: 'create' })[] {
    return this.eventsOn(question, (day) => days.includes(day)).flatMap(({ change }) =>
      change.kind === 'create' ? [change] : [],
    )
  }

  /** The events of some days that match. */
  eventsOn(question: Question, on: (day: string) => boolean): Event[] {
    return this.fleet.events.filter((event) => on(dayOf(event.at)) && matches(event, question))
  }
}

/** By time; of one millisecond, the greater counts are the later report. */
export function inOrder(a: Stats, b: Stats): number {
  return (
    a.at.getTime() - b.at.getTime() ||
    a.running - b.running ||
    a.sleeping - b.sleeping ||
    a.notReady - b.notReady ||
    a.upgrading - b.upgrading ||
    compareDatastores(a, b)
  )
}

function compareDatastores(a: Stats, b: Stats): number {
  const countsOf = ({ datastores }: Stats) =>
    drivers.flatMap((driver) => [datastores?.[driver]?.count ?? -1, datastores?.[driver]?.usedBy ?? -1])
  const theirs = countsOf(b)
  return (
    countsOf(a)
      .map((count, index) => count - (theirs[index] ?? 0))
      .find((difference) => difference !== 0) ?? 0
  )
}

export function matches(
  { kamaji, kubernetes }: Pick<Stats, 'kamaji' | 'kubernetes'>,
  question: Question,
): boolean {
  const any = (values: string[], value: string) => values.length === 0 || values.includes(value)
  return (
    any(question.kamaji, kamaji.raw) &&
    any(question.channel, kamaji.channel) &&
    any(question.kubernetes, kubernetes.minor) &&
    any(question.distribution, kubernetes.distribution)
  )
}

const isUnrecognised = ({ kamaji, kubernetes }: Stats) =>
  kamaji.channel === 'unrecognised' || kubernetes.minor === 'unrecognised'

type Numbered = Pick<Tenant, 'raw' | 'numbers'>

export function kindOf(before: Numbered, after: Numbered): string {
  if (before.raw === after.raw) return 'edit'
  if (before.numbers === null || after.numbers === null) return 'unrecognised'
  const minors = after.numbers[0] - before.numbers[0]
  if (minors < 0) return 'downgrade'
  if (minors > 1) return 'skip'
  if (minors === 1) return 'minor'
  return after.numbers[1] > before.numbers[1] ? 'patch' : 'downgrade'
}

/** Wilson's interval in the form that he gave it, solved for the ends; rounded, as the product's is another form. */
export function rateOf(
  bad: number,
  all: number,
): { rate: number | null; low: number | null; high: number | null } {
  if (all === 0) return { rate: null, low: null, high: null }
  if (bad === 0) return { rate: 0, low: 0, high: Math.min(1, 3 / all) }
  const z2 = 1.959963984540054 ** 2
  const root = Math.sqrt(z2 * (z2 + (4 * bad * (all - bad)) / all))
  const end = (sign: 1 | -1) => (2 * bad + z2 + sign * root) / (2 * (all + z2))
  return { rate: bad / all, low: end(-1), high: end(1) }
}

const numbersOf = ({ raw, patch }: Kubernetes): Numbered => {
  const [, minor, number] = patch.split('.').map(Number)
  return { raw, numbers: minor === undefined || number === undefined ? null : [minor, number] }
}

const dwellDays = (since: Stats, after: Stats) =>
  Math.round((Date.parse(dayOf(after.at)) - Date.parse(dayOf(since.at))) / 86_400_000)

/** A row a path and kind, in the order of the versions. */
function pathRows(
  stays: { from: string; to: string; kind: string; dwell: number }[],
  order: readonly string[],
): Rows {
  const kinds = ['upgrade', 'patch', 'minor', 'skip', 'downgrade', 'unranked', 'unrecognised']
  const rows = order.flatMap((from) =>
    order.flatMap((to) =>
      kinds.flatMap((kind) => {
        const taken = stays.filter((stay) => stay.from === from && stay.to === to && stay.kind === kind)
        const middle = median(taken.map(({ dwell }) => dwell))
        return middle === null
          ? []
          : [{ from, to, kind, installations: taken.length, median_dwell_days: middle }]
      }),
    ),
  )
  return { n: stays.length, rows }
}

const descending = (a: string, b: string) => Number(b > a) - Number(b < a)

function median(values: number[]): number | null {
  const sorted = values.sort((a, b) => a - b)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
