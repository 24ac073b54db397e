'use client'

import { useQuery } from '@tanstack/react-query'
import { useView } from '@/components/shell/view-provider.tsx'
import { tenantUpgrades } from '@/lib/contracts/tenant-upgrades.ts'
import { apiPath } from '@/lib/queries/api-path.ts'
import { tenantUpgradesQuery } from '@/lib/queries/tenant-upgrades.ts'
import { weeklyByDefault } from '@/lib/view-state/weekly-by-default.ts'
import { useAsked } from './use-asked.ts'

/** Paths of the whole period: several panels show them, and ask once. */
export function useUpgradePaths(by: 'minor' | 'patch') {
  const { parameters } = useView()
  const asked = { ...parameters, by, series: '0' as const }
  return { query: useQuery(tenantUpgradesQuery(asked)), source: apiPath(tenantUpgrades, asked) }
}

/** The same bucket by bucket, in weeks where the interval was not chosen. */
export function useUpgradeSeries() {
  const { parameters, view } = useView()
  const interval = weeklyByDefault(view, parameters)
  const asked = { ...parameters, interval, by: 'minor' as const, series: '1' as const }
  return useAsked(tenantUpgrades, tenantUpgradesQuery, asked)
}
