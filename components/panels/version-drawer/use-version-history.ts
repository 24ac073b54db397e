'use client'

import { useQuery } from '@tanstack/react-query'
import { useView } from '@/components/shell/view-provider.tsx'
import { controlPlanesQuery } from '@/lib/queries/control-planes.ts'
import { datastoresQuery } from '@/lib/queries/datastores.ts'
import { kubernetesVersionsQuery } from '@/lib/queries/kubernetes-versions.ts'
import { versionLife } from '@/lib/series/version-life.ts'
import type { ApiParameters } from '@/lib/view-state/api-parameters.ts'
import type { ShownVersion } from './shown-version.ts'

/** All days and every installation: the details of a version depend on no filter, but for one-day installations. */
export function useWholeTime(): ApiParameters {
  const { bounds, view } = useView()
  const nothing = { kamaji: [], channel: [], kubernetes: [], distribution: [] }
  const from = bounds.firstDay ?? bounds.today
  return { ...nothing, from, to: bounds.today, interval: 'day', one_day: view.oneDay }
}

/** The course of a version of Kamaji or of management Kubernetes, and what ran it on the last day on which anything did. */
export function useVersionHistory({ kind, version }: ShownVersion & { kind: 'kamaji' | 'kubernetes' }) {
  const whole = { ...useWholeTime(), [kind]: [version] }
  const course = useQuery(controlPlanesQuery(whole))
  const life = versionLife(
    (course.data?.rows ?? []).map(({ bucket, installations }) => ({ bucket, value: installations })),
  )
  const lastDay = life === null ? whole : { ...whole, from: life.last, to: life.last }
  const enabled = life !== null
  const byDistribution = { ...lastDay, by: 'distribution' as const }
  const distributions = useQuery({ ...kubernetesVersionsQuery(byDistribution), enabled })
  const datastores = useQuery({ ...datastoresQuery(lastDay), enabled })
  return { course, life, distributions, datastores }
}

export type VersionHistory = ReturnType<typeof useVersionHistory>
