import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { CopyMatrix } from '@/components/panels/copy-matrix.tsx'
import { CoverageChoice } from '@/components/panels/coverage-choice.tsx'
import { TestMatrixCurvePanel } from '@/components/panels/test-matrix-curve-panel.tsx'
import { TestMatrixLeftOutPanel } from '@/components/panels/test-matrix-left-out-panel.tsx'
import { TestMatrixPanel } from '@/components/panels/test-matrix-panel.tsx'
import { ViewBar } from '@/components/panels/view-bar.tsx'
import { PageBody, PageHeader } from '@/components/shell/page-header.tsx'
import { testMatrixCurveQuery, testMatrixLeftOutQuery, testMatrixQuery } from '@/lib/queries/test-matrix.ts'
import { readCoverage } from '@/lib/test-matrix/coverages.ts'
import { answerTestMatrix } from '@/server/analytics/test-matrix.ts'
import { answerTestMatrixCurve } from '@/server/analytics/test-matrix-curve.ts'
import { answerTestMatrixLeftOut } from '@/server/analytics/test-matrix-left-out.ts'
import { requirePage } from '@/server/auth/access/require-page.ts'
import { filterLoad } from '../overview-loads.ts'
import { pageView, type PageView, type SearchParams } from '../page-view.ts'
import { loadAnswer, prefetch, type Load } from '../prefetch.ts'

export const metadata: Metadata = { title: 'Test matrix' }

export default async function TestMatrixPage({ searchParams }: { searchParams: SearchParams }) {
  await requirePage('/test-matrix')
  const view = await pageView(searchParams)
  return (
    <HydrationBoundary state={await prefetch(matrixLoads(view))}>
      <PageHeader title="Test matrix">
        Which combinations of Kamaji, Kubernetes and datastore should CI test, to cover most of the fleet with
        the fewest?
      </PageHeader>
      <ViewBar />
      <PageBody>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <CoverageChoice />
          <CopyMatrix />
        </div>
        <TestMatrixPanel />
        <div className="grid gap-4 xl:grid-cols-2">
          <TestMatrixCurvePanel />
          <TestMatrixLeftOutPanel />
        </div>
      </PageBody>
    </HydrationBoundary>
  )
}

function matrixLoads({ parameters, search }: PageView): Load[] {
  const asked = { ...parameters, coverage: readCoverage(search) }
  return [
    filterLoad(parameters),
    loadAnswer(testMatrixQuery, answerTestMatrix, asked),
    loadAnswer(testMatrixCurveQuery, answerTestMatrixCurve, parameters),
    loadAnswer(testMatrixLeftOutQuery, answerTestMatrixLeftOut, asked),
  ]
}
