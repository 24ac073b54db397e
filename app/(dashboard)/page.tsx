import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { MarkedDecisions } from '@/components/decisions/marked-decisions.tsx'
import { ControlPlanesPanel } from '@/components/panels/control-planes-panel.tsx'
import { CoveragePanel } from '@/components/panels/coverage-panel.tsx'
import { DatastoresPanel } from '@/components/panels/datastores-panel.tsx'
import { EventsPanel } from '@/components/panels/events-panel.tsx'
import { FirstReport } from '@/components/panels/first-report.tsx'
import { FleetFigurePanel } from '@/components/panels/fleet-figure-panel.tsx'
import { InstallationsPanel } from '@/components/panels/installations-panel.tsx'
import { KamajiVersionsPanel } from '@/components/panels/kamaji-versions-panel.tsx'
import { KubernetesMinorsPanel } from '@/components/panels/kubernetes-minors-panel.tsx'
import { MedianPanel } from '@/components/panels/median-panel.tsx'
import { NewestReleasesPanel } from '@/components/panels/newest-releases-panel.tsx'
import { VersionDrawer } from '@/components/panels/version-drawer/version-drawer.tsx'
import { ViewBar } from '@/components/panels/view-bar.tsx'
import { PageBody, PageHeader } from '@/components/shell/page-header.tsx'
import { requirePage } from '@/server/auth/access/require-page.ts'
import { overviewLoads } from './overview-loads.ts'
import { pageView, type SearchParams } from './page-view.ts'
import { prefetch } from './prefetch.ts'

export const metadata: Metadata = { title: 'Overview' }

export default async function OverviewPage({ searchParams }: { searchParams: SearchParams }) {
  await requirePage('/')
  const { parameters, isEmpty } = await pageView(searchParams)
  const header = (
    <PageHeader title="Overview">
      How many run Kamaji, is the fleet growing and healthy, is the newest release landing?
    </PageHeader>
  )
  if (isEmpty)
    return (
      <>
        {header}
        <PageBody>
          <FirstReport />
        </PageBody>
      </>
    )
  return (
    <HydrationBoundary state={await prefetch(overviewLoads(parameters))}>
      {header}
      <ViewBar />
      <PageBody>
        <MarkedDecisions />
        <div className="grid grid-cols-2 gap-4 lg:grid-cols-3 xl:grid-cols-5">
          <FleetFigurePanel id="installations" />
          <FleetFigurePanel id="control-planes-total" />
          <MedianPanel />
          <FleetFigurePanel id="not-ready-rate" />
          <NewestReleasesPanel className="col-span-2 xl:col-span-1" />
        </div>
        <ControlPlanesPanel />
        <div className="grid gap-4 xl:grid-cols-2">
          <KamajiVersionsPanel id="kamaji-versions" title="Kamaji versions" kind="area" />
          <KubernetesMinorsPanel
            id="kubernetes-minors"
            title="Kubernetes of management clusters"
            kind="area"
          />
        </div>
        <div className="grid gap-4 xl:grid-cols-2">
          <DatastoresPanel id="datastores" />
          <CoveragePanel />
        </div>
        <InstallationsPanel />
        <EventsPanel />
      </PageBody>
      <VersionDrawer />
    </HydrationBoundary>
  )
}
