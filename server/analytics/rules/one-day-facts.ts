import { countedBy } from '../../../lib/rules/rule.ts'
import type { Day } from '../../../lib/time/day.ts'
import type { Database } from '../../storage/sql.ts'
import { oneDayInstallations } from '../one-day-installations.ts'
import type { Scope } from './daily-counts.ts'
import type { SelectedRule } from './select-rule.ts'

/** What an answer says of one-day installations: nothing where it counts creates, which have no installation. */
export async function oneDayFacts(
  database: Database,
  scope: Scope,
  { rule }: SelectedRule,
  end: Day | null,
): Promise<{ one_day_installations?: number }> {
  if (countedBy(rule) === 'creations') return {}
  return { one_day_installations: await oneDayInstallations(database, scope, end) }
}
