'use client'

import { useRouter } from 'next/navigation'
import { useSubmit } from '@/components/access/use-submit.ts'
import { Button } from '@/components/ui/button.tsx'
import { notify } from '@/components/ui/notice.tsx'
import { TextArea } from '@/components/ui/text-area.tsx'
import { TextField } from '@/components/ui/text-field.tsx'
import type { Terms } from '@/lib/contracts/decisions/terms.ts'
import { amendDecision } from '@/lib/queries/decisions/change-decisions.ts'
import { FormFault } from './form-fault.tsx'
import { useKeptFields } from './use-kept-fields.ts'
import { VerdictChoice } from './verdict-choice.tsx'

interface Props {
  id: string
  /** what it says now */
  newest: Terms
  onDone: () => void
}

const ownFields = ['verdict', 'threshold', 'target', 'review', 'note']

/** Says the terms of a record anew; what they were stays below. */
export function AmendForm({ id, newest, onDone }: Props) {
  const router = useRouter()
  const { isBusy, fault, faultIn, submit } = useSubmit()
  const [fields, change, forget] = useKeptFields(`amendment of ${id}`, {
    verdict: newest.verdict,
    threshold: String(Number((newest.threshold * 100).toFixed(1))),
    target: newest.target ?? '',
    review: newest.review ?? '',
    note: '',
  })
  const amend = async () => {
    const { verdict, note } = fields
    const threshold = Number((Number(fields.threshold) / 100).toFixed(3))
    const days = { target: fields.target || null, review: fields.review || null }
    await amendDecision(id, { amends: newest.revision, verdict, threshold, ...days, note })
    forget()
    notify('Amendment saved')
    onDone()
    router.refresh()
  }
  const field = (name: 'threshold' | 'target' | 'review') => ({
    value: fields[name],
    onChange: ({ target }: { target: { value: string } }) => change({ [name]: target.value }),
    error: faultIn(name),
  })
  return (
    <form
      className="flex max-w-3xl flex-col gap-4 px-4 pb-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void submit(amend)
      }}
    >
      <FormFault fault={fault} fields={ownFields} />
      <VerdictChoice
        value={fields.verdict}
        onChange={(verdict) => change({ verdict })}
        error={faultIn('verdict')}
      />
      <div className="flex flex-wrap gap-4">
        <TextField label="Threshold in %" inputMode="decimal" className="w-24" {...field('threshold')} />
        <TextField label="Removal on" type="date" {...field('target')} />
        <TextField label="Review on" type="date" {...field('review')} />
      </div>
      <TextArea
        label="Note"
        value={fields.note}
        placeholder="What has changed"
        onChange={({ target }) => change({ note: target.value })}
        error={faultIn('note')}
      />
      <div className="flex gap-2">
        <Button type="submit" variant="primary" aria-disabled={isBusy}>
          {isBusy ? 'Saving…' : 'Save the amendment'}
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </form>
  )
}
