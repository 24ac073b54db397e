'use client'

import { X } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button.tsx'
import { about } from '@/lib/rules/draft.ts'
import { valueKinds } from '@/lib/rules/read-value.ts'
import { comparisons, subjects, type Term } from '@/lib/rules/rule.ts'
import { comparisonLabels, subjectGroups, subjectLabels } from './rule-labels.ts'
import type { RuleValue, RuleValues } from './use-rule-values.ts'
import { TermSelect } from './term-select.tsx'

interface Props {
  term: Term
  /** `Rule 1, term 2` */
  name: string
  values: RuleValues
  onChange: (term: Term) => void
  /** absent where it is the only term */
  onRemove?: (() => void) | undefined
}

/** A term of a rule, read from left to right: what, how it compares, and with what the fleet has. */
export function TermRow({ term, name, values, onChange, onRemove }: Props) {
  const { isOrdered } = valueKinds[term.subject]
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_8rem_2rem] items-center gap-2 sm:grid-cols-[14rem_8rem_minmax(10rem,18rem)_2rem]">
      <TermSelect
        label={`${name}: field`}
        value={term.subject}
        onChange={(text) => onChange(about(subjects.find((subject) => subject === text) ?? term.subject))}
      >
        {subjectGroups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.subjects.map((subject) => (
              <option key={subject} value={subject}>
                {subjectLabels[subject]}
              </option>
            ))}
          </optgroup>
        ))}
      </TermSelect>
      <TermSelect
        label={`${name}: comparison`}
        value={term.comparison}
        onChange={(text) =>
          onChange({ ...term, comparison: comparisons.find((one) => one === text) ?? term.comparison })
        }
      >
        {comparisons
          .filter((comparison) => isOrdered || comparison === '=')
          .map((comparison) => (
            <option key={comparison} value={comparison}>
              {comparisonLabels[comparison]}
            </option>
          ))}
      </TermSelect>
      <TermSelect
        label={`${name}: value`}
        value={term.value}
        onChange={(value) => onChange({ ...term, value })}
        className="col-span-2 row-start-2 sm:col-span-1 sm:row-start-auto"
      >
        {term.value === '' && <option value="">Choose…</option>}
        {offered(values[term.subject], term.value).map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </TermSelect>
      {onRemove !== undefined && (
        <IconButton label={`Remove ${name}`} icon={<X className="size-4" />} onClick={onRemove} />
      )}
    </div>
  )
}

/** A rule may name what the fleet has none of. */
function offered(known: readonly RuleValue[], value: string): readonly RuleValue[] {
  const isKnown = value === '' || known.some((option) => option.value === value)
  return isKnown ? known : [...known, { value, label: value }]
}
