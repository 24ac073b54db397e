'use client'

import { useState } from 'react'
import { Section } from '@/components/access/section.tsx'
import { Button } from '@/components/ui/button.tsx'
import { DataTable, type Column } from '@/components/ui/data-table.tsx'
import type { catalogueMarks } from '@/lib/contracts/catalogue-marks.ts'
import type { RowOf } from '@/lib/contracts/contract.ts'
import { formatDay } from '@/lib/format/day.ts'
import { MarkDialog } from './mark-dialog.tsx'
import { RowActions } from './row-actions.tsx'
import { TakeBackDialog } from './take-back-dialog.tsx'

type Mark = RowOf<typeof catalogueMarks>
type Chosen = { action: 'add' } | { action: 'take back'; mark: Mark }

/** @param marks newest first */
export function MarksSection({ marks }: { marks: readonly Mark[] }) {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const close = () => setChosen(null)
  return (
    <Section
      title="Marks on the charts"
      note="Days worth remembering when a curve bends: an announcement, a removal, a talk."
      actions={<Button onClick={() => setChosen({ action: 'add' })}>Mark a day</Button>}
    >
      <DataTable
        caption="Marks on the charts"
        className="max-h-96"
        columns={[...facts, actions((mark) => setChosen({ action: 'take back', mark }))]}
        rows={marks}
        rowKey={({ day, label }) => `${day} ${label}`}
        empty="No day is marked yet."
      />
      {chosen?.action === 'add' && <MarkDialog onClose={close} />}
      {chosen?.action === 'take back' && (
        <TakeBackDialog
          list="marks"
          entryKey={{ day: chosen.mark.day, label: chosen.mark.label }}
          title={`Take back: ${chosen.mark.label}`}
          consequence="The mark goes from all charts. The audit log keeps that it was there."
          onClose={close}
        />
      )}
    </Section>
  )
}

const facts: Column<Mark>[] = [
  { key: 'day', label: 'Day', cell: ({ day }) => formatDay(day) },
  { key: 'label', label: 'Label', isHeader: true, cell: ({ label }) => label },
  {
    key: 'note',
    label: 'Note',
    cell: ({ note }) =>
      note === null ? (
        ''
      ) : (
        <span className="block max-w-96 truncate" title={note}>
          {note}
        </span>
      ),
  },
  { key: 'author', label: 'By', cell: ({ author }) => author },
]

const actions = (takeBack: (mark: Mark) => void): Column<Mark> => ({
  key: 'actions',
  label: <span className="sr-only">Actions</span>,
  align: 'end',
  cell: (mark) => <RowActions name={mark.label} onTakeBack={() => takeBack(mark)} />,
})
