import { randomOf, type Random } from '../../../lib/statistics/random.ts'
import { fleetDays, type FleetSeries } from './fleet-series.ts'

/** One of a fleet whose installations the rule hits, until they move. */
interface Member {
  hit: boolean
  /** never moves */
  frozen: boolean
}

/** What makes a fleet: all of it a day. */
interface Habits {
  /** a member that is hit moves away, or one that is not comes back */
  leaves: (share: number, day: number) => number
  returns: (share: number, day: number) => number
  frozenPart: number
  growth: number
  /** part of the newcomers that the rule hits, of its share among the rest */
  newcomersHit: number
  /** all at once, as when one operator moves everything */
  drop: { day: number; part: number } | null
}

/** Curves of adoption as they are known from elsewhere. Each is walked by single installations, so that chance is in it. */
const shapes: Record<string, (random: Random) => Partial<Habits>> = {
  's-curve': (random) => ({ leaves: logistic(rateOf(random)) }),
  'constant rate': (random) => ({ leaves: constant(0.6 * rateOf(random)) }),
  plateau: (random) => ({ leaves: constant(0.6 * rateOf(random)), frozenPart: 0.2 + 0.4 * random() }),
  'sudden drop': (random) => ({
    leaves: logistic(0.2 * rateOf(random)),
    drop: { day: Math.floor(fleetDays * (0.3 + 0.6 * random())), part: 0.2 + 0.4 * random() },
  }),
  'growing fleet': (random) => ({
    leaves: logistic(rateOf(random)),
    growth: 0.002 + 0.004 * random(),
    newcomersHit: 0,
  }),
  'in waves': (random) => waves(rateOf(random), 20 + Math.floor(random() * 20)),
  wandering: (random) => wandering(random, rateOf(random)),
  'no direction': () => ({ leaves: logistic(0.004), returns: (share) => 0.004 * share }),
}

/** The share's log-odds change by so much a day. */
const rateOf = (random: Random) => 0.003 * 10 ** random()
const constant = (rate: number) => () => rate
const logistic = (rate: number) => (share: number) => rate * (1 - share)

function waves(rate: number, everyDays: number): Partial<Habits> {
  const lengthDays = 4
  const during = (share: number) => ((rate * everyDays) / lengthDays) * (1 - share)
  return { leaves: (share, day) => (day % everyDays < lengthDays ? during(share) : 0) }
}

/** A rate that drifts up and down over months. */
function wandering(random: Random, rate: number): Partial<Habits> {
  let drift = 0
  const drifts = Array.from({ length: fleetDays }, () => {
    drift = 0.97 * drift + 0.3 * (random() + random() + random() - 1.5)
    return drift
  })
  return {
    leaves: (share, day) => 0.5 * rate * Math.exp(drifts[day] ?? 0) * (1 - share),
    returns: (share, day) => 0.3 * rate * Math.exp(-(drifts[day] ?? 0)) * share,
  }
}

const names = Object.keys(shapes)

/** A fleet of 15 to 1,000 installations; the seed chooses the curve, too. */
export function inventedFleet(seed: number): FleetSeries {
  const random = randomOf(seed, 2000)
  const shape = names[seed % names.length] ?? ''
  const habits: Habits = {
    leaves: constant(0),
    returns: constant(0),
    frozenPart: 0,
    growth: 0.0015 * random(),
    newcomersHit: 0.3 * random(),
    drop: null,
    ...shapes[shape]?.(random),
  }
  const size = Math.round(15 * 70 ** random())
  return { shape, days: walk(random, habits, size, 0.15 + 0.8 * random()) }
}

function walk(random: Random, habits: Habits, size: number, hitPart: number): FleetSeries['days'] {
  const join = (part: number): Member => ({ hit: random() < part, frozen: random() < habits.frozenPart })
  const churn = 0.0016 * random()
  let fleet = Array.from({ length: size }, () => join(hitPart))
  return Array.from({ length: fleetDays }, (_, day) => {
    const share = shareOf(fleet)
    const chances = { leaves: habits.leaves(share, day), returns: habits.returns(share, day) }
    const dropped = habits.drop?.day === day ? habits.drop.part : 0
    for (const member of fleet) {
      if (!member.hit) member.hit = random() < chances.returns
      else if (!member.frozen) member.hit = random() >= Math.max(dropped, chances.leaves)
    }
    fleet = fleet.filter(() => random() >= churn)
    const arrivals = fleet.length * (habits.growth + churn)
    const joining = Math.floor(arrivals) + Number(random() < arrivals % 1)
    for (let left = joining; left > 0; left -= 1) fleet.push(join(habits.newcomersHit * share))
    return { day, count: fleet.filter(({ hit }) => hit).length, n: fleet.length }
  })
}

const shareOf = (fleet: readonly Member[]) =>
  fleet.filter(({ hit }) => hit).length / Math.max(1, fleet.length)
