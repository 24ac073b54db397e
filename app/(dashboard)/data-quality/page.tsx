import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { CoveragePanel } from '@/components/panels/coverage-panel.tsx'
import { DataQualityPanel } from '@/components/panels/data-quality-panel.tsx'
import { DuplicatesPanel } from '@/components/panels/duplicates-panel.tsx'
import { OutliersPanel } from '@/components/panels/outliers-panel.tsx'
import { ViewBar } from '@/components/panels/view-bar.tsx'
import { PageBody, PageHeader } from '@/components/shell/page-header.tsx'
import { coverageQuery } from '@/lib/queries/coverage.ts'
import { dataQualityQuery } from '@/lib/queries/data-quality.ts'
import { duplicatesQuery } from '@/lib/queries/duplicates.ts'
import { outliersQuery } from '@/lib/queries/outliers.ts'
import { answerCoverage } from '@/server/analytics/coverage.ts'
import { answerDataQuality } from '@/server/analytics/data-quality.ts'
import { answerDuplicates } from '@/server/analytics/duplicates.ts'
import { answerOutliers } from '@/server/analytics/outliers.ts'
import { requirePage } from '@/server/auth/access/require-page.ts'
import { filterLoad } from '../overview-loads.ts'
import { pageView, type SearchParams } from '../page-view.ts'
import { loadAnswer, prefetch } from '../prefetch.ts'

export const metadata: Metadata = { title: 'Data quality' }

export default async function DataQualityPage({ searchParams }: { searchParams: SearchParams }) {
  await requirePage('/data-quality')
  const { parameters } = await pageView(searchParams)
  const loads = [
    filterLoad(parameters),
    loadAnswer(coverageQuery, answerCoverage, parameters),
    loadAnswer(outliersQuery, answerOutliers, parameters),
    loadAnswer(duplicatesQuery, answerDuplicates, parameters),
    loadAnswer(dataQualityQuery, answerDataQuality, parameters),
  ]
  return (
    <HydrationBoundary state={await prefetch(loads)}>
      <PageHeader title="Data quality">
        Of how many do the figures speak, who distorts them, and which reports were refused, cut off, or taken
        with a version that does not count?
      </PageHeader>
      <ViewBar />
      <PageBody>
        <div className="grid gap-4 xl:grid-cols-2">
          <CoveragePanel />
          <OutliersPanel />
        </div>
        <DuplicatesPanel />
        <DataQualityPanel />
      </PageBody>
    </HydrationBoundary>
  )
}
