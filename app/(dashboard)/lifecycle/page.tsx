import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { DeletesHeatPanel } from '@/components/panels/deletes-heat-panel.tsx'
import { DeletesPanel } from '@/components/panels/deletes-panel.tsx'
import { LifecycleFigurePanel } from '@/components/panels/lifecycle-figure-panel.tsx'
import { LifecyclePanel } from '@/components/panels/lifecycle-panel.tsx'
import { NotReadyPanel } from '@/components/panels/not-ready-panel.tsx'
import { VersionDrawer } from '@/components/panels/version-drawer/version-drawer.tsx'
import { ViewBar } from '@/components/panels/view-bar.tsx'
import { PageBody, PageHeader } from '@/components/shell/page-header.tsx'
import { deletesQuery } from '@/lib/queries/deletes.ts'
import { lifecycleQuery } from '@/lib/queries/lifecycle.ts'
import { notReadyQuery } from '@/lib/queries/not-ready.ts'
import { weeklyByDefault } from '@/lib/view-state/weekly-by-default.ts'
import { requirePage } from '@/server/auth/access/require-page.ts'
import { answerDeletes } from '@/server/analytics/deletes.ts'
import { answerLifecycle } from '@/server/analytics/lifecycle.ts'
import { answerNotReady } from '@/server/analytics/not-ready.ts'
import { catalogueLoads, filterLoad } from '../overview-loads.ts'
import { pageView, type PageView, type SearchParams } from '../page-view.ts'
import { loadAnswer, prefetch, type Load } from '../prefetch.ts'

export const metadata: Metadata = { title: 'Lifecycle' }

export default async function LifecyclePage({ searchParams }: { searchParams: SearchParams }) {
  await requirePage('/lifecycle')
  const view = await pageView(searchParams)
  return (
    <HydrationBoundary state={await prefetch(lifecycleLoads(view))}>
      <PageHeader title="Lifecycle">How many control planes come and go, and where do they fail?</PageHeader>
      <ViewBar />
      <PageBody>
        <div className="grid grid-cols-2 gap-4 xl:grid-cols-4">
          <LifecycleFigurePanel id="created" />
          <LifecycleFigurePanel id="deleted" />
          <LifecycleFigurePanel id="net" />
          <LifecycleFigurePanel id="failed-removals" />
        </div>
        <LifecyclePanel />
        <div className="grid gap-4 xl:grid-cols-2">
          <DeletesPanel />
          <NotReadyPanel />
        </div>
        <DeletesHeatPanel />
      </PageBody>
      <VersionDrawer />
    </HydrationBoundary>
  )
}

function lifecycleLoads({ parameters, view }: PageView): Load[] {
  const interval = weeklyByDefault(view, parameters)
  return [
    filterLoad(parameters),
    ...catalogueLoads(parameters),
    loadAnswer(lifecycleQuery, answerLifecycle, { ...parameters, interval }),
    loadAnswer(deletesQuery, answerDeletes, { ...parameters, interval, by: 'bucket' }),
    loadAnswer(deletesQuery, answerDeletes, { ...parameters, by: 'version' }),
    loadAnswer(notReadyQuery, answerNotReady, parameters),
  ]
}
