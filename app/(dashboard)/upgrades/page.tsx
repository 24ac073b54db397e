import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { ClusterPathsPanel, KamajiPathsPanel } from '@/components/panels/installation-paths-panel.tsx'
import { UpgradeBarsPanel } from '@/components/panels/upgrade-bars-panel.tsx'
import { UpgradeFigurePanel } from '@/components/panels/upgrade-figure-panel.tsx'
import { UpgradeFlowPanel } from '@/components/panels/upgrade-flow-panel.tsx'
import { UpgradeMatrixPanel } from '@/components/panels/upgrade-matrix-panel.tsx'
import { UpgradePathsPanel } from '@/components/panels/upgrade-paths-panel.tsx'
import { ViewBar } from '@/components/panels/view-bar.tsx'
import { PageBody, PageHeader } from '@/components/shell/page-header.tsx'
import { kamajiUpgradesQuery } from '@/lib/queries/kamaji-upgrades.ts'
import { kubernetesUpgradesQuery } from '@/lib/queries/kubernetes-upgrades.ts'
import { tenantUpgradesQuery } from '@/lib/queries/tenant-upgrades.ts'
import { weeklyByDefault } from '@/lib/view-state/weekly-by-default.ts'
import { requirePage } from '@/server/auth/access/require-page.ts'
import { answerKamajiUpgrades } from '@/server/analytics/kamaji-upgrades.ts'
import { answerKubernetesUpgrades } from '@/server/analytics/kubernetes-upgrades.ts'
import { answerTenantUpgrades } from '@/server/analytics/tenant-upgrades.ts'
import { catalogueLoads, filterLoad } from '../overview-loads.ts'
import { pageView, type PageView, type SearchParams } from '../page-view.ts'
import { loadAnswer, prefetch, type Load } from '../prefetch.ts'

export const metadata: Metadata = { title: 'Upgrades' }

export default async function UpgradesPage({ searchParams }: { searchParams: SearchParams }) {
  await requirePage('/upgrades')
  const view = await pageView(searchParams)
  return (
    <HydrationBoundary state={await prefetch(upgradesLoads(view))}>
      <PageHeader title="Upgrades">
        How do tenant control planes, Kamaji itself and management clusters move between versions? Updates of
        tenants are reported without naming the installation.
      </PageHeader>
      <ViewBar />
      <PageBody>
        <div className="grid grid-cols-2 gap-4 xl:grid-cols-4">
          <UpgradeFigurePanel id="hops" />
          <UpgradeFigurePanel id="skips" />
          <UpgradeFigurePanel id="downgrades" />
          <UpgradeFigurePanel id="edits" />
        </div>
        <UpgradeBarsPanel />
        <div className="grid gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <UpgradeMatrixPanel />
          <UpgradeFlowPanel />
        </div>
        <UpgradePathsPanel />
        <div className="grid gap-4 xl:grid-cols-2">
          <KamajiPathsPanel />
          <ClusterPathsPanel />
        </div>
      </PageBody>
    </HydrationBoundary>
  )
}

function upgradesLoads({ parameters, view, search }: PageView): Load[] {
  const interval = weeklyByDefault(view, parameters)
  const asked = { ...parameters, by: 'minor' as const }
  const load = (more: Parameters<typeof tenantUpgradesQuery>[0]) =>
    loadAnswer(tenantUpgradesQuery, answerTenantUpgrades, more)
  return [
    filterLoad(parameters),
    ...catalogueLoads(parameters),
    load({ ...asked, interval, series: '1' }),
    load({ ...asked, series: '0' }),
    loadAnswer(kamajiUpgradesQuery, answerKamajiUpgrades, parameters),
    loadAnswer(kubernetesUpgradesQuery, answerKubernetesUpgrades, parameters),
    ...(search.get('paths-by') === 'patch' ? [load({ ...asked, by: 'patch', series: '0' })] : []),
  ]
}
