'use client'

import Form from 'next/form'
import Link from 'next/link'
import { buttonClass } from '@/components/ui/button.tsx'
import { Select } from '@/components/ui/select.tsx'
import { TextField } from '@/components/ui/text-field.tsx'
import type { AuditView } from '@/lib/access/audit-view.ts'
import { auditGroups } from '@/lib/contracts/access/audit-actions.ts'

interface Props {
  view: AuditView
  people: readonly { id: string; name: string; email: string }[]
  today: string
}

/** Which entries to see. The address of the page holds it all. */
export function AuditFilters({ view, people, today }: Props) {
  const groups = Object.entries(auditGroups).map(([value, { label }]) => ({ value, label }))
  const persons = people.map(({ id, name, email }) => ({ value: id, label: `${name}, ${email}` }))
  return (
    <Form
      key={JSON.stringify(view)} // a link that changes the view changes the fields too
      action="/admin/audit"
      className="flex flex-wrap items-end gap-3 print:hidden"
    >
      <TextField label="From" type="date" name="from" defaultValue={view.from} max={today} required />
      <TextField label="To" type="date" name="to" defaultValue={view.to} max={today} required />
      <Select
        label="What"
        name="group"
        defaultValue={view.group ?? ''}
        options={[{ value: '', label: 'Everything' }, ...groups]}
      />
      <div className="max-w-72 min-w-0">
        <Select
          label="By or to"
          name="person"
          defaultValue={view.person ?? ''}
          options={[{ value: '', label: 'Anybody' }, ...persons]}
        />
      </div>
      <button type="submit" className={buttonClass({ variant: 'primary' })}>
        Apply
      </button>
      <Link href="/admin/audit" className={buttonClass({ variant: 'ghost' })}>
        Clear
      </Link>
    </Form>
  )
}
