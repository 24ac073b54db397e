import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { ExploreBuilder } from '@/components/panels/explore-builder.tsx'
import { ExplorePanel } from '@/components/panels/explore-panel.tsx'
import { ViewBar } from '@/components/panels/view-bar.tsx'
import { PageBody, PageHeader } from '@/components/shell/page-header.tsx'
import { SavedViews } from '@/components/views/saved-views.tsx'
import { exploreParameters, readChoice } from '@/lib/explore/choice.ts'
import { sourceOf } from '@/lib/explore/sources.ts'
import { exploreQuery } from '@/lib/queries/explore.ts'
import { savedViewsQuery } from '@/lib/queries/saved-views.ts'
import { answerExplore } from '@/server/analytics/explore.ts'
import { database } from '@/server/auth/database.ts'
import { requirePage } from '@/server/auth/access/require-page.ts'
import type { ViewUser } from '@/server/views/may-change.ts'
import { listViews } from '@/server/views/list-views.ts'
import { filterLoad } from '../overview-loads.ts'
import { pageView, type PageView, type SearchParams } from '../page-view.ts'
import { loadAnswer, prefetch, type Load } from '../prefetch.ts'

export const metadata: Metadata = { title: 'Explore' }

export default async function ExplorePage({ searchParams }: { searchParams: SearchParams }) {
  const { user } = await requirePage('/explore')
  const view = await pageView(searchParams)
  return (
    <HydrationBoundary state={await prefetch([...exploreLoads(view), viewsLoad(user)])}>
      <PageHeader title="Explore">
        What is asked nowhere else: any measure by one or two dimensions. Save the view to find it again.
      </PageHeader>
      <ViewBar />
      <PageBody>
        <ExploreBuilder />
        <ExplorePanel />
        <SavedViews />
      </PageBody>
    </HydrationBoundary>
  )
}

function exploreLoads({ parameters, view, search }: PageView): Load[] {
  const choice = readChoice(search)
  if (sourceOf(choice.measure, choice.by) === undefined) return [filterLoad(parameters)]
  return [
    filterLoad(parameters),
    loadAnswer(exploreQuery, answerExplore, exploreParameters(choice, view, parameters)),
  ]
}

function viewsLoad(user: ViewUser): Load {
  return (client) => client.prefetchQuery({ ...savedViewsQuery, queryFn: () => listViews(database(), user) })
}
