import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { VersionTabs } from '@/components/panels/version-tabs.tsx'
import { VersionDrawer } from '@/components/panels/version-drawer/version-drawer.tsx'
import { ViewBar } from '@/components/panels/view-bar.tsx'
import { PageBody, PageHeader } from '@/components/shell/page-header.tsx'
import { kamajiUptakeQuery } from '@/lib/queries/kamaji-uptake.ts'
import { kamajiVersionsQuery } from '@/lib/queries/kamaji-versions.ts'
import { kubernetesVersionsQuery } from '@/lib/queries/kubernetes-versions.ts'
import { tenantVersionsQuery } from '@/lib/queries/tenant-versions.ts'
import { uptakeParameters } from '@/lib/view-state/list-parameters.ts'
import { weeklyByDefault } from '@/lib/view-state/weekly-by-default.ts'
import { requirePage } from '@/server/auth/access/require-page.ts'
import { answerKamajiUptake } from '@/server/analytics/kamaji-uptake.ts'
import { answerKamajiVersions } from '@/server/analytics/kamaji-versions.ts'
import { answerKubernetesVersions } from '@/server/analytics/kubernetes-versions.ts'
import { answerTenantVersions } from '@/server/analytics/tenant-versions.ts'
import { catalogueLoads, filterLoad } from '../overview-loads.ts'
import { pageView, type PageView, type SearchParams } from '../page-view.ts'
import { loadAnswer, prefetch, type Load } from '../prefetch.ts'

export const metadata: Metadata = { title: 'Versions' }

export default async function VersionsPage({ searchParams }: { searchParams: SearchParams }) {
  await requirePage('/versions')
  const view = await pageView(searchParams)
  return (
    <HydrationBoundary state={await prefetch([filterLoad(view.parameters), ...tabLoads(view)])}>
      <PageHeader title="Versions">
        Which versions run, which are taken up, and which can be dropped?
      </PageHeader>
      <ViewBar />
      <PageBody>
        <VersionTabs />
      </PageBody>
      <VersionDrawer />
    </HydrationBoundary>
  )
}

/** What the open tab shows; the others ask when they are opened. */
function tabLoads({ parameters, view, search }: PageView): Load[] {
  const tab = search.get('tab')
  const interval = weeklyByDefault(view, parameters)
  if (tab === 'tenant')
    return [...catalogueLoads(parameters), loadAnswer(tenantVersionsQuery, answerTenantVersions, parameters)]
  if (tab === 'kubernetes')
    return [
      ...catalogueLoads(parameters),
      loadAnswer(kubernetesVersionsQuery, answerKubernetesVersions, { ...parameters, interval, by: 'minor' }),
      ...(['minor', 'distribution', 'patch'] as const).map((by) =>
        loadAnswer(kubernetesVersionsQuery, answerKubernetesVersions, { ...parameters, by }),
      ),
    ]
  return [
    ...catalogueLoads(parameters),
    loadAnswer(kamajiUptakeQuery, answerKamajiUptake, uptakeParameters(parameters)),
    ...[parameters, { ...parameters, interval }].map((asked) =>
      loadAnswer(kamajiVersionsQuery, answerKamajiVersions, asked),
    ),
  ]
}
