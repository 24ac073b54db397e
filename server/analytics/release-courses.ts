import { z } from 'zod'
import type { ParametersOf } from '../../lib/contracts/contract.ts'
import type { kamajiUptake } from '../../lib/contracts/kamaji-uptake.ts'
import { addDays, daysBetween, minDay, type Day } from '../../lib/time/day.ts'
import { readCatalogue } from '../catalogue/read-catalogue.ts'
import { Prisma, query, type Database } from '../storage/sql.ts'
import { releaseId } from '../versions/release-id.ts'

type Parameters = ParametersOf<typeof kamajiUptake>

/** A release and the days of its course. */
export interface Course {
  version: string
  released: Day
  last: Day
  /** its spellings in the dictionary */
  ids: number[]
}

/** The newest releases that were reported, oldest first. */
export async function coursesUpTo(database: Database, parameters: Parameters, end: Day): Promise<Course[]> {
  const { releases } = await readCatalogue(database)
  const spellings = await spellingsInUse(database)
  const { channel, kamaji } = parameters
  const channels = channel.length > 0 ? channel : (['stable', 'edge'] as const)
  const chosen = new Set(kamaji.map(releaseId))
  const length = daysBetween(parameters.from, parameters.to)
  return releases
    .flatMap(({ version, released, channel: its }) => {
      const ids = spellings.get(releaseId(version))
      const isWanted = chosen.size > 0 ? chosen.has(releaseId(version)) : channels.some((one) => one === its)
      if (ids === undefined || !isWanted || released > end) return []
      return [{ version, released, last: minDay(addDays(released, length), end), ids }]
    })
    .slice(-parameters.releases)
}

async function spellingsInUse(database: Database): Promise<Map<string, number[]>> {
  const row = z.object({ id: z.number(), version: z.string() })
  const known = await query(database, row, Prisma.sql`select id, version from kamaji_readings`)
  const spellings = new Map<string, number[]>()
  for (const { id, version } of known) {
    const release = releaseId(version)
    spellings.set(release, [...(spellings.get(release) ?? []), id])
  }
  return spellings
}
