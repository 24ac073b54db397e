'use client'

import { useQuery } from '@tanstack/react-query'
import { Sparkline } from '@/components/charts/sparkline.tsx'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import type { RowOf } from '@/lib/contracts/contract.ts'
import type { tenantVersions } from '@/lib/contracts/tenant-versions.ts'
import { controlPlanes, days, formatCount } from '@/lib/format/count.ts'
import { formatDay } from '@/lib/format/day.ts'
import { formatKubernetes } from '@/lib/format/label.ts'
import { formatNumber } from '@/lib/format/number.ts'
import { tenantVersionsQuery } from '@/lib/queries/tenant-versions.ts'
import { versionLife } from '@/lib/series/version-life.ts'
import { PanelError } from '../panel-error.tsx'
import { DrawerSection, FactList, type Fact } from './fact-list.tsx'
import { useCatalogueFacts } from './use-catalogue-facts.ts'
import { useWholeTime } from './use-version-history.ts'

type Row = RowOf<typeof tenantVersions>

/** What the events tell of a minor of tenant control planes. */
export function TenantVersion({ version }: { version: string }) {
  const query = useQuery(tenantVersionsQuery(useWholeTime()))
  const known = useCatalogueFacts({ kind: 'tenant', version })
  if (query.error !== null && query.data === undefined)
    return (
      <PanelError
        title={formatKubernetes(version)}
        error={query.error}
        onRetry={query.refetch}
        isFigure={false}
      />
    )
  if (query.data === undefined || query.isPlaceholderData) return <Skeleton className="m-4 h-64" />
  const rows = query.data.rows.filter((row) => row.version === version)
  return (
    <div className="px-4 pb-6">
      <p className="pb-2 text-xs text-muted">
        All installations, all time. Stocks are estimates. Events belong to no installation: the states,
        distributions and datastores of a tenant version are not known.
      </p>
      <FactList facts={[...known, ...factsOf(rows)]} />
      <DrawerSection title="Estimated control planes on it, day by day">
        <Sparkline values={rows.map(({ stock_estimate }) => stock_estimate)} before={[]} />
      </DrawerSection>
    </div>
  )
}

function factsOf(rows: readonly Row[]): Fact[] {
  const arrivals = versionLife(
    rows.map(({ bucket, created, upgraded_in }) => ({ bucket, value: created + upgraded_in })),
  )
  const stock = versionLife(
    rows.map(({ bucket, stock_estimate }) => ({ bucket, value: stock_estimate ?? 0 })),
  )
  const sum = (valueOf: (row: Row) => number) =>
    formatNumber(rows.reduce((total, row) => total + valueOf(row), 0))
  return [
    ...(arrivals === null
      ? []
      : ([
          ['First arrival', formatDay(arrivals.first)],
          ['Last arrival', formatDay(arrivals.last)],
        ] as const)),
    ...(stock === null
      ? []
      : ([
          [
            'Peak, estimated',
            `${formatCount(Math.round(stock.peak), controlPlanes)} on ${formatDay(stock.peakDay)}`,
          ],
          ['Half of its peak', `${formatCount(stock.daysToHalf, days)} after the first`],
        ] as const)),
    ['Created', sum(({ created }) => created)],
    ['Upgraded to it', sum(({ upgraded_in }) => upgraded_in)],
    ['Upgraded from it', sum(({ upgraded_out }) => upgraded_out)],
    ['Deleted', sum(({ deleted }) => deleted)],
  ]
}
