import { z } from 'zod'
import { noDatastore, unreported } from '../../lib/contracts/datastore-drivers.ts'
import { channels, type Channel, type Filters } from '../../lib/contracts/parameters.ts'
import type { LeftOutReason } from '../../lib/contracts/test-matrix.ts'
import type { Cell } from '../../lib/test-matrix/cell.ts'
import type { Day } from '../../lib/time/day.ts'
import { Prisma, query, sqlCount, type Database } from '../storage/sql.ts'
import { unrecognised } from '../versions/parse-kubernetes.ts'
import { matching, oneDayRule } from './filters.ts'

/** Installations that run the same, and why no matrix can cover them; null: one can. */
export interface FleetCell extends Cell {
  /** as the aggregate names the set of drivers */
  datastores: string
  obstacle: Exclude<LeftOutReason, 'coverage'> | null
}

const row = z.object({
  kamaji: z.string(),
  channel: z.enum(channels),
  kubernetes: z.string(),
  datastores: z.string(),
  installations: sqlCount,
})

/** What the active installations of a day run. @param day null: there are no data */
export async function matrixCells(
  database: Database,
  day: Day | null,
  parameters: Filters & { one_day: 'exclude' | 'include' },
): Promise<FleetCell[]> {
  const mix = Prisma.sql`mix`
  const rows = await query(
    database,
    row,
    Prisma.sql`
      select kamaji.version as kamaji, kamaji.channel, mix.minor as kubernetes, mix.datastores,
        sum(mix.installations)::bigint as installations
      from mix_days as mix
      join kamaji_readings as kamaji on kamaji.id = mix.kamaji_id
      where mix.day = ${day}::date
        and ${oneDayRule(parameters.one_day, Prisma.sql`mix.one_day`)} and ${matching(parameters, mix, mix)}
      group by kamaji.version, kamaji.channel, mix.minor, mix.datastores`,
  )
  return rows.map(({ channel, ...cell }) => ({
    ...cell,
    drivers: driversOf(cell.datastores),
    obstacle: obstacleOf(channel, cell.kubernetes),
  }))
}

/** Kamaji's own, where an installation names no other. */
const defaultDriver = 'etcd'

function driversOf(datastores: string): string[] {
  return datastores === unreported || datastores === noDatastore ? [defaultDriver] : datastores.split('+')
}

function obstacleOf(channel: Channel, kubernetes: string): FleetCell['obstacle'] {
  if (channel === 'development' || channel === 'unrecognised') return 'kamaji'
  return kubernetes === unrecognised ? 'kubernetes' : null
}

/** The cells that a matrix can have. */
export const testable = (cells: readonly FleetCell[]) => cells.filter(({ obstacle }) => obstacle === null)
