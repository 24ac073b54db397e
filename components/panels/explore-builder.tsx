'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { Select } from '@/components/ui/select.tsx'
import { readChoice, writeChoice, type ExploreChoice } from '@/lib/explore/choice.ts'
import { dimensionLabels, measureLabels } from '@/lib/explore/labels.ts'
import { dimensions, measures, sourceOf, type Dimension, type Measure } from '@/lib/explore/sources.ts'
import { withSearch } from '@/lib/view-state/write-view.ts'

/** What is counted, and by what. Choices that no aggregate can answer together are not on offer. */
export function ExploreBuilder() {
  const pathname = usePathname()
  const search = useSearchParams()
  const { measure, by } = readChoice(search)
  const [first, second] = by
  const ask = (choice: ExploreChoice) => {
    const after = writeChoice(choice, new URLSearchParams(search))
    window.history.pushState(null, '', withSearch(pathname, after))
  }
  return (
    <fieldset className="grid gap-3 sm:grid-cols-3 xl:max-w-200 print:hidden">
      <legend className="sr-only">The question</legend>
      <Select
        label="Count"
        value={measure}
        options={measures.map((value) => ({ value, label: measureLabels[value] }))}
        onChange={({ target }) => {
          const next = measures.find((known) => known === target.value) ?? measure
          ask({ measure: next, by: possible(next, by) })
        }}
      />
      <Select
        label="By"
        value={first}
        options={dimensions.map((value) => optionOf(value, measure, [value]))}
        onChange={({ target }) => {
          const next = dimensions.find((known) => known === target.value) ?? first
          ask({
            measure,
            by: possible(measure, second === undefined || second === next ? [next] : [next, second]),
          })
        }}
      />
      <Select
        label="And by"
        value={second ?? nothing}
        options={[
          { value: nothing, label: 'Nothing else' },
          ...dimensions
            .filter((value) => value !== first)
            .map((value) => optionOf(value, measure, [first, value])),
        ]}
        onChange={({ target }) => {
          const next = dimensions.find((known) => known === target.value)
          ask({ measure, by: next === undefined ? [first] : [first, next] })
        }}
      />
    </fieldset>
  )
}

const nothing = 'nothing'

function optionOf(value: Dimension, measure: Measure, by: Dimension[]) {
  const disabled = sourceOf(measure, by) === undefined
  return { value, label: `${dimensionLabels[value]}${disabled ? ' (not known so)' : ''}`, disabled }
}

/** As much of the dimensions as the measure is known by. */
function possible(measure: Measure, by: ExploreChoice['by']): ExploreChoice['by'] {
  if (sourceOf(measure, by) !== undefined) return by
  return sourceOf(measure, [by[0]]) === undefined ? ['bucket'] : [by[0]]
}
