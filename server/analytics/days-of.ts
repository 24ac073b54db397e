import type { Filters } from '../../lib/contracts/parameters.ts'
import { Prisma } from '../storage/sql.ts'
import type { Totalled } from '../storage/totals.ts'
import { isFiltered } from './filters.ts'

/** The table of an aggregate to ask: that of its totals where nothing is filtered, else the one by origin. */
export const daysOf = (aggregate: Totalled, filters: Filters): Prisma.Sql =>
  Prisma.raw(isFiltered(filters) ? `${aggregate}_days` : `${aggregate}_total_days`)
