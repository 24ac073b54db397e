'use client'

import { useState } from 'react'
import { Section } from '@/components/access/section.tsx'
import { Button } from '@/components/ui/button.tsx'
import { DataTable, type Column } from '@/components/ui/data-table.tsx'
import type { catalogueReleases } from '@/lib/contracts/catalogue-releases.ts'
import type { RowOf } from '@/lib/contracts/contract.ts'
import { formatDay } from '@/lib/format/day.ts'
import { formatChannel } from '@/lib/format/label.ts'
import { ReleaseDialog } from './release-dialog.tsx'
import { RowActions } from './row-actions.tsx'
import { SourceBadge } from './source-badge.tsx'
import { TakeBackDialog } from './take-back-dialog.tsx'

type Release = RowOf<typeof catalogueReleases>
type Chosen = { action: 'add' } | { action: 'correct' | 'take back'; release: Release }

/** @param releases newest first */
export function ReleasesSection({ releases }: { releases: readonly Release[] }) {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const close = () => setChosen(null)
  return (
    <Section
      title="Releases of Kamaji"
      note="Versions are ordered by these days. What you enter stands in front of what ships, until you take it back."
      actions={<Button onClick={() => setChosen({ action: 'add' })}>Add a release</Button>}
    >
      <DataTable
        caption="Releases of Kamaji"
        className="max-h-96"
        columns={[...facts, actions(setChosen)]}
        rows={releases}
        rowKey={({ version }) => version}
      />
      {chosen?.action === 'add' && <ReleaseDialog release={null} onClose={close} />}
      {chosen?.action === 'correct' && <ReleaseDialog release={chosen.release} onClose={close} />}
      {chosen?.action === 'take back' && (
        <TakeBackDialog
          list="releases"
          entryKey={{ version: chosen.release.version }}
          title={`Take back: ${chosen.release.version}`}
          consequence="What shipped, or what an update brought, counts again; where there is neither, the release is no longer known."
          onClose={close}
        />
      )}
    </Section>
  )
}

const facts: Column<Release>[] = [
  { key: 'version', label: 'Release', isHeader: true, cell: ({ version }) => version },
  { key: 'channel', label: 'Channel', cell: ({ channel }) => formatChannel(channel) },
  { key: 'released', label: 'Released', cell: ({ released }) => formatDay(released) },
  {
    key: 'tenant',
    label: 'Tenants up to',
    cell: ({ max_tenant_kubernetes: tenant }) => tenant ?? <span className="text-muted">Not known</span>,
  },
  { key: 'source', label: 'Source', cell: ({ source }) => <SourceBadge source={source} /> },
]

const actions = (choose: (chosen: Chosen) => void): Column<Release> => ({
  key: 'actions',
  label: <span className="sr-only">Actions</span>,
  align: 'end',
  cell: (release) => (
    <RowActions
      name={release.version}
      edit={{ label: 'Correct', onClick: () => choose({ action: 'correct', release }) }}
      onTakeBack={release.source === 'admin' ? () => choose({ action: 'take back', release }) : undefined}
    />
  ),
})
