import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { DataQualityPanel } from '@/components/panels/data-quality-panel.tsx'
import { PeriodBar } from '@/components/shell/period-bar.tsx'
import { PageBody, PageHeader } from '@/components/shell/page-header.tsx'
import { dataQualityQuery } from '@/lib/queries/data-quality.ts'
import { answerDataQuality } from '@/server/analytics/data-quality.ts'
import { requireUser } from '@/server/auth/require-user.ts'
import { pageView, type SearchParams } from '../page-view.ts'
import { loadAnswer, prefetch } from '../prefetch.ts'

export const metadata: Metadata = { title: 'Data quality' }

export default async function DataQualityPage({ searchParams }: { searchParams: SearchParams }) {
  await requireUser()
  const { parameters } = await pageView(searchParams)
  return (
    <HydrationBoundary state={await prefetch([loadAnswer(dataQualityQuery, answerDataQuality, parameters)])}>
      <PageHeader title="Data quality">
        What came to the report paths and was refused, cut off, or taken with a version that does not count?
        Nothing else is kept of it.
      </PageHeader>
      <PeriodBar />
      <PageBody>
        <DataQualityPanel />
      </PageBody>
    </HydrationBoundary>
  )
}
