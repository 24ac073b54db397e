'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { DataTable, type Column } from '@/components/ui/data-table.tsx'
import { RelativeTime } from '@/components/ui/relative-time.tsx'
import type { ProviderLink, WaysIn as Ways } from '@/lib/contracts/access/way-in.ts'
import { beginLink } from '@/lib/queries/access/provider.ts'
import { leaveFor } from '../leave-for.ts'
import { FaultBanner } from '../fault-banner.tsx'
import { useSubmit } from '../use-submit.ts'
import { UnlinkDialog } from './unlink-dialog.tsx'

/** How one can sign in, with a way to link an account of each provider, or to unlink it. */
export function WaysIn({ ways }: { ways: Ways }) {
  const { isBusy, fault, submit } = useSubmit()
  const [leaving, setLeaving] = useState<ProviderLink | null>(null)
  const link = ({ provider }: ProviderLink) => void submit(async () => leaveFor(await beginLink(provider)))
  return (
    <>
      {fault !== null && (
        <div className="px-4 pb-3">
          <FaultBanner fault={fault} />
        </div>
      )}
      <DataTable
        caption="Your sign-in methods"
        columns={[...facts, acting(isBusy, link, setLeaving)]}
        rows={[passwordRow(ways.password), ...ways.providers]}
        rowKey={({ name }) => name}
      />
      {leaving !== null && <UnlinkDialog link={leaving} onClose={() => setLeaving(null)} />}
    </>
  )
}

type Row = ProviderLink | { name: string; hasPassword: boolean }

const passwordRow = (hasPassword: boolean): Row => ({ name: 'Password', hasPassword })

const facts: readonly Column<Row>[] = [
  { key: 'method', label: 'Method', isHeader: true, cell: (row) => row.name },
  { key: 'account', label: 'Account', cell: accountOf },
]

function accountOf(row: Row) {
  if ('hasPassword' in row) return row.hasPassword ? 'Set' : <span className="text-muted">None</span>
  if (row.linked === null) return <span className="text-muted">Not linked</span>
  return (
    <span className="block max-w-40 py-1.5 leading-tight sm:max-w-64">
      <span className="block truncate">{row.linked.label}</span>
      <span className="block text-xs text-muted">
        Last used <RelativeTime instant={row.linked.last_used_at} />
      </span>
    </span>
  )
}

const acting = (
  isBusy: boolean,
  onLink: (row: ProviderLink) => void,
  onUnlink: (row: ProviderLink) => void,
): Column<Row> => ({
  key: 'act',
  label: <span className="sr-only">Actions</span>,
  align: 'end',
  cell: (row) => {
    if ('hasPassword' in row) return null
    const act = row.linked === null ? onLink : onUnlink
    const verb = row.linked === null ? 'Link' : 'Unlink'
    return (
      <Button size="sm" disabled={isBusy} aria-label={`${verb} ${row.name}`} onClick={() => act(row)}>
        {verb}
      </Button>
    )
  },
})
