import { InvalidParameter } from '../../lib/contracts/contract.ts'
import { explore } from '../../lib/contracts/explore.ts'
import { refusalOf } from '../../lib/explore/refusal.ts'
import { isStock, sourceOf, type SourceName } from '../../lib/explore/sources.ts'
import { readCatalogue } from '../catalogue/read-catalogue.ts'
import { since, type AggregateVersions } from '../storage/aggregate-versions.ts'
import { answerOf, type Answerer } from './answer.ts'
import { exploreGroups, type CountedGroup } from './explore-groups.ts'
import { exploreRows } from './explore-rows.ts'
import { oneDayInstallations } from './one-day-installations.ts'
import { rolledPeriod } from './period.ts'

/** The generation of each aggregate, where not the first. */
const needs: Partial<Record<SourceName, Partial<AggregateVersions>>> = {
  mix: since.stockDetails,
  creations: since.creations,
  tenants: since.tenantVersions,
  hops: since.updates,
}

export const answerExplore: Answerer<typeof explore> = async (database, parameters, now) => {
  const { measure, by } = parameters
  const source = sourceOf(measure, by)
  if (source === undefined) throw new InvalidParameter('by', refusalOf(measure, by) ?? 'has no answer')
  const { known } = await readCatalogue(database)
  const period = await rolledPeriod(database, parameters, now, needs[source])
  const groups = await exploreGroups(database, source, period, parameters)
  const { rows, leftOut } = exploreRows(groups, measure, known)
  const facts = {
    as_of: period.asOf,
    ...(isStock(measure)
      ? {
          n: activeAt(groups, period.buckets.at(-1)?.bucket),
          one_day_installations: await oneDayInstallations(database, parameters, period.end),
        }
      : { n: groups.reduce((sum, { whole }) => sum + whole, 0) }),
    ...(leftOut > 0 ? { rows_left_out: leftOut } : {}),
  }
  return answerOf(explore, parameters, facts, rows)
}

/** Active installations of the last bucket; without time as a dimension there is no other. */
function activeAt(groups: readonly CountedGroup[], last: string | undefined): number {
  return groups.reduce(
    (sum, { names, installations }) =>
      names.bucket === undefined || names.bucket === last ? sum + installations : sum,
    0,
  )
}
