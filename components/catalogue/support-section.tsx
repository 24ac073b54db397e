'use client'

import { useState } from 'react'
import { Section } from '@/components/access/section.tsx'
import { Button } from '@/components/ui/button.tsx'
import { DataTable, type Column } from '@/components/ui/data-table.tsx'
import type { Support } from '@/lib/catalogue/support-of.ts'
import { formatDay } from '@/lib/format/day.ts'
import { formatDistribution } from '@/lib/format/label.ts'
import { RowActions } from './row-actions.tsx'
import { SourceBadge } from './source-badge.tsx'
import { SupportDialog } from './support-dialog.tsx'
import { TakeBackDialog } from './take-back-dialog.tsx'

type Chosen = { action: 'add' } | { action: 'correct' | 'take back'; dates: Support }

const nameOf = ({ distribution, minor }: Support) => `${distribution} ${minor}`

/** @param support newest minors first */
export function SupportSection({ support }: { support: readonly Support[] }) {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const close = () => setChosen(null)
  return (
    <Section
      title="Support of Kubernetes"
      note="A distribution without dates of its own has those of upstream."
      actions={<Button onClick={() => setChosen({ action: 'add' })}>Add dates</Button>}
    >
      <DataTable
        caption="Support of Kubernetes"
        className="max-h-96"
        columns={[...facts, actions(setChosen)]}
        rows={support}
        rowKey={nameOf}
      />
      {chosen?.action === 'add' && <SupportDialog dates={null} onClose={close} />}
      {chosen?.action === 'correct' && <SupportDialog dates={chosen.dates} onClose={close} />}
      {chosen?.action === 'take back' && (
        <TakeBackDialog
          list="support"
          entryKey={{ distribution: chosen.dates.distribution, minor: chosen.dates.minor }}
          title={`Take back: ${nameOf(chosen.dates)}`}
          consequence="What shipped, or what an update brought, counts again; where there is neither, upstream’s dates do."
          onClose={close}
        />
      )}
    </Section>
  )
}

const facts: Column<Support>[] = [
  { key: 'minor', label: 'Minor', isHeader: true, cell: ({ minor }) => minor },
  {
    key: 'distribution',
    label: 'Distribution',
    cell: ({ distribution }) => formatDistribution(distribution),
  },
  { key: 'released', label: 'Released', cell: ({ released }) => formatDay(released) },
  { key: 'end', label: 'End of life', cell: ({ end_of_life }) => formatDay(end_of_life) },
  {
    key: 'extended',
    label: 'End of extended support',
    cell: ({ end_of_extended_support: end }) =>
      end === null ? <span className="text-muted">None</span> : formatDay(end),
  },
  { key: 'source', label: 'Source', cell: ({ source }) => <SourceBadge source={source} /> },
]

const actions = (choose: (chosen: Chosen) => void): Column<Support> => ({
  key: 'actions',
  label: <span className="sr-only">Actions</span>,
  align: 'end',
  cell: (dates) => (
    <RowActions
      name={nameOf(dates)}
      edit={{ label: 'Correct', onClick: () => choose({ action: 'correct', dates }) }}
      onTakeBack={dates.source === 'admin' ? () => choose({ action: 'take back', dates }) : undefined}
    />
  ),
})
