'use client'

import type { RowOf } from '@/lib/contracts/contract.ts'
import { lifecycle } from '@/lib/contracts/lifecycle.ts'
import { events } from '@/lib/format/count.ts'
import { formatCountChange, formatDifference, formatNumber, formatShare } from '@/lib/format/number.ts'
import { lifecycleCourse } from '@/lib/series/lifecycle-points.ts'
import { countLifecycle, type LifecycleCounts } from '@/lib/summaries/lifecycle.ts'
import { Figure } from './figure.tsx'
import { lifecycleTable } from './lifecycle-table.ts'
import { Panel } from './panel.tsx'
import { useLifecycle } from './use-lifecycle.ts'

type Row = RowOf<typeof lifecycle>

const figures = {
  created: {
    title: 'Created',
    definition: 'Create reports: one for each new tenant control plane.',
    valueOf: ({ created }: LifecycleCounts) => created,
    formatOf: formatNumber,
    noteOf: () => 'control planes',
    courseOf: ({ created }: Row) => created,
  },
  deleted: {
    title: 'Deleted',
    definition: 'Delete reports: one for each tenant control plane that was removed.',
    valueOf: ({ deleted }: LifecycleCounts) => deleted,
    formatOf: formatNumber,
    noteOf: () => 'control planes',
    courseOf: ({ deleted }: Row) => deleted,
  },
  net: {
    title: 'Net',
    definition: 'Create reports less delete reports.',
    valueOf: ({ created, deleted }: LifecycleCounts) => created - deleted,
    formatOf: formatDifference,
    noteOf: () => 'created less deleted',
    courseOf: ({ created, deleted }: Row) => created - deleted,
  },
  'failed-removals': {
    title: 'Failed removals',
    definition: 'Deletes of a control plane that was NotReady or Provisioning: a signal, no proof.',
    valueOf: ({ failed }: LifecycleCounts) => failed,
    formatOf: formatNumber,
    noteOf: ({ failed, deleted }: LifecycleCounts) =>
      deleted === 0 ? 'no deletes' : `${formatShare(failed / deleted)} of deletes`,
    courseOf: ({ failed_removals }: Row) => failed_removals,
  },
} as const

/** A figure of the whole period. */
export function LifecycleFigurePanel({ id, className }: { id: keyof typeof figures; className?: string }) {
  const asked = useLifecycle()
  const { title, definition, valueOf, formatOf, noteOf, courseOf } = figures[id]
  const changeNote = (before: LifecycleCounts, now: LifecycleCounts) =>
    `${formatCountChange(valueOf(before), valueOf(now))} since the period before`
  return (
    <Panel
      id={id}
      title={title}
      about={{ definition, denominator: lifecycle.denominator }}
      {...asked}
      unit={events}
      isEmpty={() => false}
      table={lifecycleTable}
      size="figure"
      className={className}
    >
      {({ meta, rows }, before) => {
        const counts = countLifecycle(rows)
        return (
          <Figure
            value={formatOf(valueOf(counts))}
            note={before === undefined ? noteOf(counts) : changeNote(countLifecycle(before.rows), counts)}
            points={lifecycleCourse(meta, rows, courseOf)}
            before={before && lifecycleCourse(before.meta, before.rows, courseOf)}
          />
        )
      }}
    </Panel>
  )
}
