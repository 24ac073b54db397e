'use client'

import { useState } from 'react'
import { Select } from '@/components/ui/select.tsx'
import { TextField } from '@/components/ui/text-field.tsx'
import type { Scope } from '@/lib/contracts/access/scope.ts'
import { defaultTokenDays, maxTokenDays, type IssuedToken } from '@/lib/contracts/access/token.ts'
import { createToken } from '@/lib/queries/access/tokens.ts'
import { AccessForm } from '../access-form.tsx'
import { formText } from '../form-text.ts'
import { useSubmit } from '../use-submit.ts'
import { ScopeFields } from './scope-fields.tsx'

export interface MadeToken extends IssuedToken {
  scopes: string[]
}

interface Props {
  offered: readonly Scope[]
  onMade: (made: MadeToken) => void
}

const choices = [
  { value: '7', label: 'A week' },
  { value: '30', label: '30 days' },
  { value: String(defaultTokenDays), label: '90 days' },
  { value: String(maxTokenDays), label: 'A year' },
]

export function TokenForm({ offered, onMade }: Props) {
  const { isBusy, fault, faultIn, submit } = useSubmit()
  const [days, setDays] = useState(String(defaultTokenDays))
  const create = async (form: FormData) => {
    const scopes = form.getAll('scopes').map(String)
    const made = await createToken({ name: formText(form, 'name'), scopes, days: Number(days) })
    onMade({ ...made, scopes })
  }
  return (
    <AccessForm
      fault={fault}
      isBusy={isBusy}
      submitLabel={isBusy ? 'Creating…' : 'Create the token'}
      onSubmit={(form) => void submit(() => create(form))}
    >
      <TextField
        name="name"
        label="Name"
        hint="What it is for, so that you know it again."
        autoComplete="off"
        required
        error={faultIn('name')}
      />
      <ScopeFields offered={offered} error={faultIn('scopes')} />
      <Select
        name="days"
        label="Good for"
        value={days}
        onChange={(event) => setDays(event.target.value)}
        options={choices}
        error={faultIn('days')}
      />
    </AccessForm>
  )
}
