'use client'

import Link from 'next/link'
import { DataTable, type Column } from '@/components/ui/data-table.tsx'
import { LocalTime } from '@/components/ui/local-time.tsx'
import type { AuditEntry } from '@/lib/contracts/access/audit-log.ts'
import { actorLabels } from '@/lib/format/audit-entry.ts'

/** Entries of the audit log: each fact in a cell of its own, so that no name can pass for something that was done. */
export function AuditTable({ entries, empty }: { entries: readonly AuditEntry[]; empty: string }) {
  return (
    <DataTable
      caption="Entries of the audit log"
      columns={columns}
      rows={entries}
      rowKey={({ id }) => String(id)}
      empty={empty}
    />
  )
}

const columns: readonly Column<AuditEntry>[] = [
  { key: 'at', label: 'When', cell: ({ at }) => <LocalTime instant={at} /> },
  { key: 'who', label: 'Who', cell: (entry) => <Actor entry={entry} /> },
  { key: 'what', label: 'What', isHeader: true, cell: ({ summary }) => summary },
  { key: 'target', label: 'Whom or what', cell: (entry) => <Target entry={entry} /> },
  {
    key: 'network',
    label: 'From',
    cell: ({ network }) => network !== null && <span className="font-mono text-xs">{network}</span>,
  },
  {
    key: 'detail',
    label: 'Detail',
    cell: ({ more }) => (
      <span className="block max-w-120 min-w-48 py-1.5 text-xs break-words whitespace-normal text-muted">
        {more}
      </span>
    ),
  },
]

function Actor({ entry }: { entry: AuditEntry }) {
  if (entry.actor !== 'person') return <span className="text-muted">{actorLabels[entry.actor]}</span>
  const note = entry.token === null ? entry.actor_email : `by the token ${entry.token}`
  return <Named name={entry.actor_name} note={note} />
}

function Target({ entry }: { entry: AuditEntry }) {
  const { action, target, target_name, target_email } = entry
  if (target === null) return null
  if (target_name !== null) return <Named name={target_name} note={target_email} />
  if (action.startsWith('decision.'))
    return (
      <Link href={`/decisions/${encodeURIComponent(target)}`} className="text-accent hover:underline">
        The record
      </Link>
    )
  return (
    <span className="block max-w-64 truncate font-mono text-xs" title={target}>
      {target}
    </span>
  )
}

function Named({ name, note }: { name: string | null; note: string | null }) {
  return (
    <span className="block max-w-64 py-1.5 leading-tight">
      <span className="block truncate">{name}</span>
      <span className="block truncate text-xs text-muted">{note}</span>
    </span>
  )
}
