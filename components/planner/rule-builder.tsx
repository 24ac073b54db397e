'use client'

import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { draftOf, ruleIn, withTerm, type Draft } from '@/lib/rules/draft.ts'
import { parseRule } from '@/lib/rules/parse-rule.ts'
import type { Rule, Term } from '@/lib/rules/rule.ts'
import { RuleText } from './rule-text.tsx'
import { TermRow } from './term-row.tsx'
import { useRuleValues } from './use-rule-values.ts'

interface Props {
  /** `Rule`, or `Second rule` */
  label: string
  /** as the URL has it; null while none is chosen */
  rule: string | null
  onChange: (rule: string) => void
}

/** Makes a rule by choosing, term by term, or by writing it. It counts as soon as no value is missing. */
export function RuleBuilder({ label, rule, onChange }: Props) {
  const values = useRuleValues()
  const { draft, change } = useDraft(rule, onChange)
  const said = ruleIn(draft)
  const replace = (place: number, term: Term) => change(draft.map((one, at) => (at === place ? term : one)))
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="pb-1 text-sm font-medium">{label}</legend>
      {draft.map((term, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- a term is its place
        <div key={place} className="flex flex-col gap-2">
          {place > 0 && <span className="text-xs text-muted">and</span>}
          <TermRow
            term={term}
            name={`${label}, term ${place + 1}`}
            values={values}
            onChange={(next) => replace(place, next)}
            onRemove={draft.length > 1 ? () => change(draft.filter((_, at) => at !== place)) : undefined}
          />
        </div>
      ))}
      {said !== null && 'fault' in said && (
        <p role="alert" className="text-sm text-danger">
          This rule cannot be asked: {said.fault}.
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button size="sm" onClick={() => change(withTerm(draft))}>
          <Plus className="size-3.5" />
          and
        </Button>
        <RuleText label={`${label} as text`} rule={rule} onChange={onChange} />
      </div>
    </fieldset>
  )
}

/** The terms while they are chosen. A rule that comes from elsewhere (a suggestion, the back button) takes their place. */
function useDraft(rule: string | null, onChange: (rule: string) => void) {
  const [seen, setSeen] = useState(rule)
  const [draft, setDraft] = useState<Draft>(() => draftOf(parsed(rule)))
  if (seen !== rule) {
    setSeen(rule)
    const said = ruleIn(draft)
    if (said === null || 'fault' in said || said.text !== rule) setDraft(draftOf(parsed(rule)))
  }
  const change = (next: Draft) => {
    setDraft(next)
    const said = ruleIn(next)
    if (said !== null && 'text' in said) onChange(said.text)
  }
  return { draft, change }
}

function parsed(rule: string | null): Rule | null {
  if (rule === null) return null
  const result = parseRule(rule)
  return 'fault' in result ? null : result.rule
}
