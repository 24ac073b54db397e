'use client'

import { usePageParameter } from '@/components/shell/use-page-parameter.ts'
import { useView } from '@/components/shell/view-provider.tsx'
import { coverages } from '@/lib/test-matrix/coverages.ts'

/** The question of the test matrix: the view, and how much of the fleet is to be covered. */
export function useCoverage() {
  const { parameters } = useView()
  const [chosen, choose] = usePageParameter('coverage', coverages)
  return { asked: { ...parameters, coverage: Number(chosen) }, chosen, choose }
}
