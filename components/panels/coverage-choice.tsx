'use client'

import { coverages } from '@/lib/test-matrix/coverages.ts'
import { Choice } from './choice.tsx'
import { useCoverage } from './use-coverage.ts'

const options = coverages
  .toSorted((a, b) => Number(a) - Number(b))
  .map((value) => ({ value, label: `${Number(value) * 100}%` }))

/** How much of the fleet the matrix is to cover. */
export function CoverageChoice() {
  const { chosen, choose } = useCoverage()
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm print:hidden">
      <span>Cover of the active installations:</span>
      <Choice label="Cover of the active installations" value={chosen} onChange={choose} options={options} />
    </div>
  )
}
