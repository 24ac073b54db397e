'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { FormFault } from '@/components/decisions/form-fault.tsx'
import { useKeptFields } from '@/components/decisions/use-kept-fields.ts'
import { VerdictChoice } from '@/components/decisions/verdict-choice.tsx'
import { useSubmit } from '@/components/access/use-submit.ts'
import { useView } from '@/components/shell/view-provider.tsx'
import { Button } from '@/components/ui/button.tsx'
import { useToday } from '@/components/ui/clock.tsx'
import { notify } from '@/components/ui/notice.tsx'
import { TextArea } from '@/components/ui/text-area.tsx'
import { TextField } from '@/components/ui/text-field.tsx'
import { decisions } from '@/lib/contracts/decisions/decisions.ts'
import { formatDay } from '@/lib/format/day.ts'
import { formatShare } from '@/lib/format/number.ts'
import { saveDecision } from '@/lib/queries/decisions/change-decisions.ts'
import { ruleTitle } from '@/lib/rules/rule-title.ts'
import { addDays } from '@/lib/time/day.ts'
import type { Plan } from '@/lib/view-state/plan.ts'

interface Props {
  /** the rule that is decided on; the other one, if any, stays on the record beside it */
  rule: string
  plan: Plan
}

const ownFields = ['verdict', 'review', 'note']
const reviewDays = 90

/** Keeps what is decided with what it was decided on. */
export function SaveForm({ rule, plan }: Props) {
  const router = useRouter()
  const queries = useQueryClient()
  const today = useToday()
  const { parameters } = useView()
  const { isBusy, fault, faultIn, submit } = useSubmit()
  const [fields, change, forget] = useKeptFields('decision', {
    verdict: '',
    review: addDays(today, reviewDays),
    note: '',
  })
  const save = async () => {
    const { interval: _interval, ...asked } = parameters
    const alternative = plan.rule2 === rule ? plan.rule : plan.rule2
    const decided = { verdict: fields.verdict, review: fields.review || null, note: fields.note }
    const id = await saveDecision({
      ...asked,
      rule,
      alternative,
      threshold: plan.threshold,
      target: plan.removal,
      ...decided,
    })
    forget()
    await queries.invalidateQueries({ queryKey: [decisions.path] })
    notify('Decision saved')
    router.push(`/decisions/${id}`)
  }
  return (
    <form
      className="flex max-w-3xl flex-col gap-4 px-4 pb-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void submit(save)
      }}
    >
      <FormFault fault={fault} fields={ownFields} />
      <p className="text-sm text-muted">{scopeOf(rule, plan)}</p>
      <VerdictChoice
        value={fields.verdict}
        onChange={(verdict) => change({ verdict })}
        error={faultIn('verdict')}
      />
      <TextField
        label="Review on"
        type="date"
        min={today}
        value={fields.review}
        hint="From that day on the Overview asks for a look at it."
        onChange={({ target }) => change({ review: target.value })}
        error={faultIn('review')}
        className="w-44"
      />
      <TextArea
        label="Note (optional)"
        value={fields.note}
        placeholder="Why, and what was weighed"
        onChange={({ target }) => change({ note: target.value })}
        error={faultIn('note')}
      />
      <div>
        <Button type="submit" variant="primary" aria-disabled={isBusy}>
          {isBusy ? 'Saving…' : 'Save the decision'}
        </Button>
      </div>
    </form>
  )
}

function scopeOf(rule: string, { threshold, removal }: Plan): string {
  const target = removal === null ? '' : `, with removal on ${formatDay(removal)}`
  return `On “${ruleTitle(rule)}”, to act below ${formatShare(threshold)}${target}. The figures are asked again by the server at that moment, and frozen with their definitions, their CSV and its checksum.`
}
