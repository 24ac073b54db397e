'use client'

import { Filter } from 'lucide-react'
import { Sparkline } from '@/components/charts/sparkline.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { ageColour } from '@/lib/colour/age-colour.ts'
import { driverLooks } from '@/lib/colour/driver-look.ts'
import { controlPlaneStates, stateLooks } from '@/lib/colour/state-look.ts'
import { days, formatCount, installations } from '@/lib/format/count.ts'
import { formatDay } from '@/lib/format/day.ts'
import { formatDistribution, formatKubernetes } from '@/lib/format/label.ts'
import { controlPlanesOf } from '@/lib/series/state-points.ts'
import type { VersionLife } from '@/lib/series/version-life.ts'
import { PanelError } from '../panel-error.tsx'
import { useFilterAction } from '../use-filter-action.ts'
import { CountedBars } from './counted-bars.tsx'
import { DrawerSection, FactList, type Fact } from './fact-list.tsx'
import type { ShownVersion } from './shown-version.ts'
import { useCatalogueFacts } from './use-catalogue-facts.ts'
import { useVersionHistory, type VersionHistory } from './use-version-history.ts'

/** When a version of Kamaji or of management Kubernetes came and went, and what ran it last. */
export function FleetVersion({ kind, version }: ShownVersion & { kind: 'kamaji' | 'kubernetes' }) {
  const history = useVersionHistory({ kind, version })
  const { course, life } = history
  const label = kind === 'kamaji' ? version : formatKubernetes(version)
  const filter = useFilterAction(kind)([version], label)
  const known = useCatalogueFacts({ kind, version })
  if (course.error !== null && course.data === undefined)
    return <PanelError title={label} error={course.error} onRetry={course.refetch} isFigure={false} />
  if (course.data === undefined || course.isPlaceholderData) return <Skeleton className="m-4 h-64" />
  return (
    <div className="px-4 pb-6">
      <p className="pb-2 text-xs text-muted">
        All installations, all time; the filters of the page do not count here.
      </p>
      <FactList facts={[...known, ...factsOf(life)]} />
      <DrawerSection title="Installations on it, day by day">
        <Sparkline values={course.data.rows.map((row) => row.installations)} before={[]} />
      </DrawerSection>
      <LastDay {...history} />
      <div className="pt-4">
        <Button size="sm" onClick={filter.onPick}>
          <Filter className="size-4" /> {filter.hint}
        </Button>
      </div>
    </div>
  )
}

function factsOf(life: VersionLife | null): Fact[] {
  if (life === null) return [['In use', 'never']]
  return [
    ['First active', formatDay(life.first)],
    ['Last active', formatDay(life.last)],
    ['Peak', `${formatCount(life.peak, installations)} on ${formatDay(life.peakDay)}`],
    ['Half of its peak', `${formatCount(life.daysToHalf, days)} after the first`],
  ]
}

/** What ran it on the last day on which anything did. */
function LastDay({ course, life, distributions, datastores }: VersionHistory) {
  const last = course.data?.rows.find(({ bucket }) => bucket === life?.last)
  if (last === undefined) return null
  return (
    <>
      <p className="pt-4 text-xs text-muted">
        On {formatDay(last.bucket)}, n = {formatCount(last.installations, installations)}:
      </p>
      <CountedBars
        title="States"
        heading="Control planes, and their part"
        counts={controlPlaneStates.map((state) => ({
          id: state,
          ...stateLooks[state],
          count: last[state],
        }))}
        total={controlPlanesOf(last)}
      />
      <CountedBars
        title="Distributions"
        heading="Installations, and their part"
        counts={distributions.data?.rows
          .toSorted((a, b) => b.installations - a.installations)
          .map((row) => ({
            id: row.version,
            label: formatDistribution(row.version),
            colour: ageColour(1),
            count: row.installations,
          }))}
        total={last.installations}
      />
      <CountedBars
        title="Datastores"
        heading="Installations that have them, and their part"
        counts={datastores.data?.rows.map(({ driver, ...row }) => ({
          id: driver,
          ...driverLooks[driver],
          count: row.installations,
        }))}
        total={last.installations}
      />
    </>
  )
}
