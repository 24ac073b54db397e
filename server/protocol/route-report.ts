import type { ReportKind } from './report.ts'

const exact: ReadonlyMap<string, ReportKind> = new Map([
  ['/stats', 'stats'],
  ['/create', 'create'],
  ['/update', 'update'],
  ['/delete', 'delete'],
])

/**
 * The report that is posted to a request target, or null. The query does not count; everything else is exact
 * (`/create/` is nothing), but `/stats/<anything>` is `/stats`.
 */
export function routeReport(target: string): ReportKind | null {
  const query = target.indexOf('?')
  const path = query === -1 ? target : target.slice(0, query)
  if (path.startsWith('/stats/')) return 'stats'
  return exact.get(path) ?? null
}
