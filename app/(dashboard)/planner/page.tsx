import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { ViewBar } from '@/components/panels/view-bar.tsx'
import { Planner } from '@/components/planner/planner.tsx'
import { PageBody, PageHeader } from '@/components/shell/page-header.tsx'
import { catalogueSupportQuery } from '@/lib/queries/catalogue-support.ts'
import { datastoresQuery } from '@/lib/queries/datastores.ts'
import { deprecationQuery } from '@/lib/queries/deprecation.ts'
import { deprecationTrendQuery } from '@/lib/queries/deprecation-trend.ts'
import { kamajiVersionsQuery } from '@/lib/queries/kamaji-versions.ts'
import { kubernetesVersionsQuery } from '@/lib/queries/kubernetes-versions.ts'
import { parsePlan } from '@/lib/view-state/plan.ts'
import { listParameters } from '@/lib/view-state/list-parameters.ts'
import { impactParameters, lastDayParameters, trendParameters } from '@/lib/view-state/plan-parameters.ts'
import { answerCatalogueSupport } from '@/server/analytics/catalogue-support.ts'
import { answerDatastores } from '@/server/analytics/datastores.ts'
import { answerDeprecation } from '@/server/analytics/deprecation.ts'
import { answerDeprecationTrend } from '@/server/analytics/deprecation-trend.ts'
import { answerKamajiVersions } from '@/server/analytics/kamaji-versions.ts'
import { answerKubernetesVersions } from '@/server/analytics/kubernetes-versions.ts'
import { requirePage } from '@/server/auth/access/require-page.ts'
import { filterLoad } from '../overview-loads.ts'
import { pageView, type PageView, type SearchParams } from '../page-view.ts'
import { loadAnswer, prefetch, type Load } from '../prefetch.ts'

export const metadata: Metadata = { title: 'Deprecation planner' }

export default async function PlannerPage({ searchParams }: { searchParams: SearchParams }) {
  await requirePage('/planner')
  const view = await pageView(searchParams)
  return (
    <HydrationBoundary state={await prefetch(plannerLoads(view))}>
      <PageHeader title="Deprecation planner">
        What can be dropped, whom would it hit, and when will it hit few enough?
      </PageHeader>
      <ViewBar />
      <PageBody>
        <Planner />
      </PageBody>
    </HydrationBoundary>
  )
}

/** The figures of the rules, or else what the suggestions are made from. */
function plannerLoads({ parameters, search, view }: PageView): Load[] {
  const plan = parsePlan(search)
  const rules = [plan.rule, plan.rule2].filter((rule) => rule !== null)
  const last = lastDayParameters(parameters)
  const suggestions = [
    loadAnswer(catalogueSupportQuery, answerCatalogueSupport, listParameters(parameters)),
    loadAnswer(kubernetesVersionsQuery, answerKubernetesVersions, { ...last, by: 'minor' }),
    loadAnswer(kamajiVersionsQuery, answerKamajiVersions, last),
    loadAnswer(datastoresQuery, answerDatastores, last),
  ]
  const figures = rules.flatMap((rule) => [
    loadAnswer(deprecationQuery, answerDeprecation, impactParameters(parameters, rule, plan)),
    loadAnswer(deprecationTrendQuery, answerDeprecationTrend, trendParameters(view, parameters, rule)),
  ])
  return [filterLoad(parameters), ...(rules.length > 0 ? figures : suggestions)]
}
