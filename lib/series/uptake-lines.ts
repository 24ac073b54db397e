import { ageColour } from '../colour/age-colour.ts'
import type { RowOf } from '../contracts/contract.ts'
import type { kamajiUptake } from '../contracts/kamaji-uptake.ts'
import type { Day } from '../time/day.ts'
import type { Series } from './series.ts'

type Row = RowOf<typeof kamajiUptake>

/** The course of a release, day by day since it came out. */
export interface UptakeLine {
  series: Series
  released: Day
  /** days since the release, ascending */
  points: { since: number; day: Day; count: number; share: number }[]
}

/** A line a release, the oldest first; what is counted is installations or control planes. */
export function uptakeLines(rows: readonly Row[], counted: 'installations' | 'control_planes'): UptakeLine[] {
  const versions = [...new Set(rows.map(({ version }) => version))]
  return versions.map((version, place) => {
    const own = rows.filter((row) => row.version === version)
    return {
      series: { id: version, label: version, colour: ageColour(versions.length - 1 - place) },
      released: own[0]?.released ?? '',
      points: own.map((row) => ({
        since: row.days_since,
        day: row.day,
        count: row[counted],
        share: counted === 'installations' ? row.share : row.control_planes_share,
      })),
    }
  })
}

/** The last point of a line up to that many days since the release. */
export const reachedBy = ({ points }: UptakeLine, since: number) =>
  points.findLast((point) => point.since <= since)
