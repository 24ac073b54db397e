import { backtestShare } from '../../../lib/statistics/backtest-share.ts'
import { forecastShare, type ShareOutlook } from '../../../lib/statistics/forecast-share.ts'
import { randomOf } from '../../../lib/statistics/random.ts'
import type { Stats } from './fleet.ts'
import { bucketsBetween, dayOf, plusDays } from './oracle-days.ts'
import { rateOf, type Oracle, type Question, type Rows, type Standing } from './oracle.ts'
import type { Create, ModelRule } from './rules.ts'

interface Counts {
  total: number
  hit: number
  unjudged: number
}

type History = readonly [day: string, counts: Counts][]

interface Asked {
  rule: ModelRule
  threshold: number
  /** days after the period's last day */
  removalDays: number
}

const planesOf = ({ running, sleeping, notReady, upgrading }: Stats) =>
  running + sleeping + notReady + upgrading
const sum = (values: readonly number[]) => values.reduce((whole, value) => whole + value, 0)

/**
 * What the definitions say of rules, one report at a time. The arithmetic of a forecast is the product's own, which has
 * tests to itself; the series that it is made from is counted here.
 */
export class RuleOracle {
  readonly #oracle: Oracle

  constructor(oracle: Oracle) {
    this.#oracle = oracle
  }

  /** Null where the period has no days with figures. */
  end(question: Question): string | null {
    return this.#days(question).at(-1) ?? null
  }

  deprecation(question: Question, { rule, threshold, removalDays }: Asked): Rows {
    const end = this.end(question)
    if (end === null) return { ...this.#facts(question, rule), n: 0, rows: [] }
    const counts = this.#counts(question, rule, this.#days(question))
    const history = this.#history(question, rule, end)
    const outlook = outlookOf(rule, history)
    const refusedRemoval = outlook.refusal === null && removalDays > outlook.horizonDays
    const removal = outlook.refusal === null && !refusedRemoval ? outlook.at(removalDays) : null
    const backtest =
      outlook.horizonDays === 0
        ? null
        : backtestShare(numbered(history), Math.min(30, outlook.horizonDays), rule.ofCreate ? 28 : 1)
    const { rate, ...ends } = rateOf(counts.hit, counts.total)
    const row = {
      rule: rule.text,
      counted: rule.ofCreate === undefined ? 'installations' : 'creations',
      ...counts,
      share: rate,
      ...ends,
      ...this.#planes(question, rule, end),
      ...this.#behind(question, rule, end),
      course: outlook.course,
      ...underOf(history, end, outlook, threshold),
      ...this.#silent(question, rule, end),
      removal_share: removal?.share ?? null,
      removal_low: removal?.low ?? null,
      removal_high: removal?.high ?? null,
      refusal: refusedRemoval
        ? `${plusDays(end, removalDays)} is too far: the history allows for a forecast until ${plusDays(end, outlook.horizonDays)}`
        : outlook.refusal,
      forecast_until: outlook.horizonDays === 0 ? null : plusDays(end, outlook.horizonDays),
      backtest_days: backtest?.aheadDays ?? null,
      backtest_error: backtest?.error ?? null,
      carried_error: backtest?.carried ?? null,
    }
    return { ...this.#facts(question, rule), n: counts.total, rows: [row] }
  }

  trend(question: Question, rule: ModelRule): Rows {
    const end = this.end(question)
    if (end === null) return { ...this.#facts(question, rule), n: 0, rows: [] }
    const buckets = this.#oracle.buckets(question).map(({ bucket, days }) => ({
      bucket,
      counts: this.#counts(question, rule, rule.ofCreate === undefined ? days.slice(-1) : days),
    }))
    const known = buckets.map(({ bucket, counts: { hit, total } }) => {
      const { rate, low, high } = rateOf(hit, total)
      const installations = rule.ofCreate === undefined ? hit : null
      return { bucket, installations, share: rate, low, high, forecast: null }
    })
    const { horizonDays, at } = outlookOf(rule, this.#history(question, rule, end))
    const ahead = bucketsBetween(plusDays(end, 1), plusDays(end, horizonDays), question.interval)
      .filter(({ bucket }) => bucket > end)
      .map(({ bucket, days }) => {
        const { share, low, high } = at(daysFrom(end, days.at(-1) ?? end))
        return { bucket, installations: null, share: null, low, high, forecast: share }
      })
    const totals = buckets.map(({ counts: { total } }) => total)
    const n = rule.ofCreate === undefined ? (totals.at(-1) ?? 0) : sum(totals)
    return { ...this.#facts(question, rule), n, rows: [...known, ...ahead] }
  }

  #facts(question: Question, rule: ModelRule): { one_day_installations?: number } {
    if (rule.ofCreate !== undefined) return {}
    return { one_day_installations: this.#oracle.stockFacts(question).one_day_installations }
  }

  #days(question: Question): string[] {
    return this.#oracle.buckets(question).flatMap(({ days }) => days)
  }

  /** Of installations on the last of the days, of creates on all of them. */
  #counts(question: Question, { ofInstallation, ofCreate }: ModelRule, days: readonly string[]): Counts {
    if (ofCreate !== undefined) return countsOf(this.#creates(question, days).map(ofCreate))
    return countsOf(this.#oracle.stock(question, days).map(({ last }) => ofInstallation?.(last) ?? null))
  }

  #creates(question: Question, days: readonly string[]): Create[] {
    return this.#oracle
      .eventsOn(question, (day) => days.includes(day))
      .flatMap(({ change, ...event }) => (change.kind === 'create' ? [{ ...event, change }] : []))
  }

  /** All that there is: the fleet is younger than the product looks back. Creates are counted by the week. */
  #history(question: Question, rule: ModelRule, end: string): History {
    const { ofCreate } = rule
    const days = this.#days({ ...question, from: '2000-01-01', to: end, interval: 'day' })
    if (ofCreate === undefined) return days.map((day) => [day, this.#counts(question, rule, [day])])
    const creates = this.#creates(question, days).map((create) => ({
      on: dayOf(create.at),
      judgement: ofCreate(create),
    }))
    return days.map((day) => [
      day,
      countsOf(
        creates.filter(({ on }) => on <= day && on > plusDays(day, -7)).map(({ judgement }) => judgement),
      ),
    ])
  }

  #hit(question: Question, rule: ModelRule, end: string): Standing[] {
    return this.#oracle.stock(question, [end]).filter(({ last }) => rule.ofInstallation?.(last) === true)
  }

  #planes(question: Question, rule: ModelRule, end: string) {
    const standings = this.#oracle.stock(question, [end])
    const all = sum(standings.map(({ last }) => planesOf(last)))
    const hit = sum(this.#hit(question, rule, end).map(({ last }) => planesOf(last)))
    const { rate, low, high } = rateOf(hit, all)
    const ofInstallations = rule.ofCreate === undefined
    return {
      control_planes_total: ofInstallations ? all : null,
      control_planes_hit: ofInstallations ? hit : null,
      control_planes_share: ofInstallations ? rate : null,
      control_planes_low: ofInstallations ? low : null,
      control_planes_high: ofInstallations ? high : null,
    }
  }

  #behind(question: Question, rule: ModelRule, end: string) {
    if (rule.ofCreate !== undefined)
      return { largest_share: null, holding_80: null, moving: null, frozen: null }
    const hit = this.#hit(question, rule, end)
    const sizes = hit.map(({ last }) => planesOf(last)).sort((a, b) => b - a)
    const whole = sum(sizes)
    let [held, holding] = [0, 0]
    while (held * 10 < whole * 8) held += sizes[holding++] ?? 0
    const moving = hit.filter(({ installation }) => this.#oracle.hasMoved(installation, end)).length
    return {
      largest_share: whole === 0 ? null : (sizes[0] ?? 0) / whole,
      holding_80: whole === 0 ? null : holding,
      moving,
      frozen: hit.length - moving,
    }
  }

  #silent(question: Question, rule: ModelRule, end: string) {
    if (rule.ofCreate !== undefined) return { silent: null, silent_control_planes: null }
    const silent = this.#oracle
      .silent(question, end)
      .filter(({ last }) => rule.ofInstallation?.(last) === true)
    return { silent: silent.length, silent_control_planes: sum(silent.map(({ last }) => planesOf(last))) }
  }
}

function countsOf(judged: readonly (boolean | null)[]): Counts {
  const count = (judgement: boolean | null) => judged.filter((each) => each === judgement).length
  return { total: judged.length, hit: count(true), unjudged: count(null) }
}

function underOf(history: History, end: string, outlook: ShareOutlook, threshold: number) {
  const isUnder = (hit: number, total: number) => (rateOf(hit, total).high ?? 1) < threshold
  let run = 0
  for (const [, { hit, total }] of history) run = isUnder(hit, total) ? run + 1 : 0
  if (run >= 30) return { under_since: history.at(29 - run)?.[0] ?? null, under_forecast: null }
  const total = history.at(-1)?.[1].total ?? 0
  for (let ahead = 1; ahead <= outlook.horizonDays; ahead += 1) {
    run = isUnder(outlook.at(ahead).share * total, total) ? run + 1 : 0
    if (run === 30) return { under_since: null, under_forecast: plusDays(end, ahead) }
  }
  return { under_since: null, under_forecast: null }
}

const daysFrom = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** The days that a line of at most 46 points is made from. */
const numbered = (history: History) =>
  thinned(history).map(([day, { hit, total }]) => ({
    day: daysFrom(dayOf(new Date(0)), day),
    count: hit,
    n: total,
  }))

function thinned(history: History): History {
  const recent = history.slice(-181)
  const step = Math.max(1, Math.ceil(recent.length / 46))
  return recent.filter((_, place) => (recent.length - 1 - place) % step === 0)
}

function outlookOf(rule: ModelRule, history: History): ShareOutlook {
  return forecastShare(numbered(history), {
    random: randomOf(1, 0),
    things: rule.ofCreate === undefined ? 'active installations' : 'creates in the last week',
    levelDays: rule.ofCreate === undefined ? 1 : 28,
  })
}
