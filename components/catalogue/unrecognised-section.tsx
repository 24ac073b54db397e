'use client'

import { useState } from 'react'
import { Section } from '@/components/access/section.tsx'
import { DataTable, type Column } from '@/components/ui/data-table.tsx'
import type { UnrecognisedVersion } from '@/lib/contracts/unrecognised-version.ts'
import { formatDay } from '@/lib/format/day.ts'
import { formatNumber } from '@/lib/format/number.ts'
import { MappingDialog } from './mapping-dialog.tsx'
import { RowActions } from './row-actions.tsx'

interface Props {
  versions: readonly UnrecognisedVersion[]
  /** what they can be mapped to, newest first */
  releases: readonly string[]
}

/** Versions that nothing can be read from, and the way to say which release they are. */
export function UnrecognisedSection({ versions, releases }: Props) {
  const [chosen, setChosen] = useState<UnrecognisedVersion | null>(null)
  return (
    <Section
      title="Unrecognised versions"
      note="Nothing can be read from these. Map one to a release, and it counts as that release in all figures, of past days too."
    >
      <DataTable
        caption="Unrecognised versions"
        className="max-h-96"
        columns={[...facts, actions(setChosen)]}
        rows={versions}
        rowKey={({ version }) => version}
        empty="Every version that was reported is recognised or mapped."
      />
      {chosen !== null && (
        <MappingDialog unrecognised={chosen} releases={releases} onClose={() => setChosen(null)} />
      )}
    </Section>
  )
}

const facts: Column<UnrecognisedVersion>[] = [
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
  {
    key: 'installations',
    label: 'Installations now',
    align: 'end',
    cell: ({ installations }) => formatNumber(installations),
  },
  { key: 'events', label: 'Events ever', align: 'end', cell: ({ events }) => formatNumber(events) },
  {
    key: 'last',
    label: 'Last in the figures',
    cell: ({ last_day }) =>
      last_day === null ? <span className="text-muted">Not yet</span> : formatDay(last_day),
  },
  {
    key: 'suggestion',
    label: 'Most likely',
    cell: ({ suggestion, can_be_mapped }) =>
      suggestion ?? (
        <span className="text-muted">{can_be_mapped ? 'Nothing comes near' : 'Many versions'}</span>
      ),
  },
]

const actions = (choose: (version: UnrecognisedVersion) => void): Column<UnrecognisedVersion> => ({
  key: 'actions',
  label: <span className="sr-only">Actions</span>,
  align: 'end',
  cell: (one) =>
    one.can_be_mapped && (
      <RowActions name={one.version} edit={{ label: 'Map', onClick: () => choose(one) }} />
    ),
})
