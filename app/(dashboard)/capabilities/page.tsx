import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { ClusterApiPanel } from '@/components/panels/cluster-api-panel.tsx'
import { DatastoreCombinationsPanel } from '@/components/panels/datastore-combinations-panel.tsx'
import { DatastoresPanel } from '@/components/panels/datastores-panel.tsx'
import { NetworkProfilesPanel } from '@/components/panels/network-profiles-panel.tsx'
import { ViewBar } from '@/components/panels/view-bar.tsx'
import { PageBody, PageHeader } from '@/components/shell/page-header.tsx'
import { clusterApiQuery } from '@/lib/queries/cluster-api.ts'
import { datastoreCombinationsQuery } from '@/lib/queries/datastore-combinations.ts'
import { datastoresQuery } from '@/lib/queries/datastores.ts'
import { networkProfilesQuery } from '@/lib/queries/network-profiles.ts'
import { weeklyByDefault } from '@/lib/view-state/weekly-by-default.ts'
import { requirePage } from '@/server/auth/access/require-page.ts'
import { answerClusterApi } from '@/server/analytics/cluster-api.ts'
import { answerDatastoreCombinations } from '@/server/analytics/datastore-combinations.ts'
import { answerDatastores } from '@/server/analytics/datastores.ts'
import { answerNetworkProfiles } from '@/server/analytics/network-profiles.ts'
import { catalogueLoads, filterLoad } from '../overview-loads.ts'
import { pageView, type PageView, type SearchParams } from '../page-view.ts'
import { loadAnswer, prefetch, type Load } from '../prefetch.ts'

export const metadata: Metadata = { title: 'Capabilities' }

export default async function CapabilitiesPage({ searchParams }: { searchParams: SearchParams }) {
  await requirePage('/capabilities')
  const view = await pageView(searchParams)
  return (
    <HydrationBoundary state={await prefetch(capabilitiesLoads(view))}>
      <PageHeader title="Capabilities">
        Which datastores, network profiles and tools does the fleet use, and which can be dropped?
      </PageHeader>
      <ViewBar />
      <PageBody>
        <div className="grid gap-4 xl:grid-cols-2">
          <DatastoresPanel id="datastores" />
          <DatastoresPanel id="datastore-sizes" />
        </div>
        <DatastoreCombinationsPanel />
        <div className="grid gap-4 xl:grid-cols-2">
          <NetworkProfilesPanel />
          <ClusterApiPanel />
        </div>
      </PageBody>
    </HydrationBoundary>
  )
}

function capabilitiesLoads({ parameters, view }: PageView): Load[] {
  const weekly = { ...parameters, interval: weeklyByDefault(view, parameters) }
  return [
    filterLoad(parameters),
    ...catalogueLoads(parameters),
    loadAnswer(datastoresQuery, answerDatastores, parameters),
    loadAnswer(datastoreCombinationsQuery, answerDatastoreCombinations, parameters),
    loadAnswer(networkProfilesQuery, answerNetworkProfiles, weekly),
    loadAnswer(clusterApiQuery, answerClusterApi, weekly),
  ]
}
