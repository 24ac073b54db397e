'use client'

import { useState } from 'react'
import { Section } from '@/components/access/section.tsx'
import { DataTable, type Column } from '@/components/ui/data-table.tsx'
import { RelativeTime } from '@/components/ui/relative-time.tsx'
import type { catalogueMappings } from '@/lib/contracts/catalogue-mappings.ts'
import type { RowOf } from '@/lib/contracts/contract.ts'
import { RowActions } from './row-actions.tsx'
import { TakeBackDialog } from './take-back-dialog.tsx'

type Mapping = RowOf<typeof catalogueMappings>

/** Versions that count as a release, and the way back. */
export function MappingsSection({ mappings }: { mappings: readonly Mapping[] }) {
  const [chosen, setChosen] = useState<Mapping | null>(null)
  return (
    <Section
      title="Mapped versions"
      note="What was sent is kept: taken back, a mapping leaves no trace in the figures."
    >
      <DataTable
        caption="Mapped versions"
        className="max-h-96"
        columns={[...facts, actions(setChosen)]}
        rows={mappings}
        rowKey={({ version }) => version}
        empty="No version is mapped."
      />
      {chosen !== null && (
        <TakeBackDialog
          list="mappings"
          entryKey={{ version: chosen.version }}
          title={`Take back: ${chosen.version}`}
          consequence={`It no longer counts as ${chosen.release}: all figures show it as unrecognised again, of past days too.`}
          onClose={() => setChosen(null)}
        />
      )}
    </Section>
  )
}

const facts: Column<Mapping>[] = [
  {
    key: 'version',
    label: 'As sent',
    isHeader: true,
    cell: ({ version }) => (
      <code className="block max-w-64 truncate" title={version}>
        {version}
      </code>
    ),
  },
  { key: 'release', label: 'Counts as', cell: ({ release }) => release },
  { key: 'author', label: 'By', cell: ({ author }) => author },
  { key: 'at', label: 'Since', cell: ({ mapped_at }) => <RelativeTime instant={mapped_at} /> },
]

const actions = (choose: (mapping: Mapping) => void): Column<Mapping> => ({
  key: 'actions',
  label: <span className="sr-only">Actions</span>,
  align: 'end',
  cell: (mapping) => <RowActions name={mapping.version} onTakeBack={() => choose(mapping)} />,
})
