'use client'

import { tenantUpgrades } from '@/lib/contracts/tenant-upgrades.ts'
import { events } from '@/lib/format/count.ts'
import { formatCountChange, formatNumber, formatShare } from '@/lib/format/number.ts'
import { countPoints } from '@/lib/series/hop-points.ts'
import { countUpgrades, type UpgradeCounts } from '@/lib/summaries/upgrades.ts'
import { Figure } from './figure.tsx'
import { Panel } from './panel.tsx'
import { upgradesTable, type Upgrades } from './upgrades-table.ts'
import { useUpgradeSeries } from './use-upgrade-paths.ts'

const figures = {
  hops: {
    title: 'Version changes',
    definition:
      'Update reports whose old and new version differ. An upper bound: one upgrade can be reported several times.',
    valueOf: ({ hops }: UpgradeCounts) => hops,
    noteOf: () => 'edits left out',
  },
  skips: {
    title: 'Skipped minors',
    definition: 'Version changes over at least one minor. Kubernetes supports none of them.',
    valueOf: ({ of }: UpgradeCounts) => of('skip'),
    noteOf: ({ of, hops }: UpgradeCounts) => partOf(of('skip'), hops),
  },
  downgrades: {
    title: 'Downgrades',
    definition: 'Version changes backwards.',
    valueOf: ({ of }: UpgradeCounts) => of('downgrade'),
    noteOf: ({ of, hops }: UpgradeCounts) => partOf(of('downgrade'), hops),
  },
  edits: {
    title: 'Edits',
    definition:
      'Update reports whose old and new version are the same: something else of the control plane was changed. Never an upgrade.',
    valueOf: ({ edits }: UpgradeCounts) => edits,
    noteOf: () => 'no version change',
  },
} as const

const partOf = (part: number, all: number) =>
  all === 0 ? 'no version changes' : `${formatShare(part / all)} of version changes`

/** A figure of the whole period. */
export function UpgradeFigurePanel({ id, className }: { id: keyof typeof figures; className?: string }) {
  const asked = useUpgradeSeries()
  const { title, definition, valueOf, noteOf } = figures[id]
  return (
    <Panel
      id={id}
      title={title}
      about={{ definition, denominator: tenantUpgrades.denominator }}
      {...asked}
      unit={events}
      isEmpty={() => false}
      table={upgradesTable}
      size="figure"
      className={className}
    >
      {({ meta, rows }, before) => {
        const counts = countUpgrades(rows)
        const courseOf = (answer: Upgrades) =>
          countPoints(answer.meta, answer.rows, (found) => valueOf(countUpgrades(found)))
        const note =
          before === undefined
            ? noteOf(counts)
            : `${formatCountChange(valueOf(countUpgrades(before.rows)), valueOf(counts))} since the period before`
        return (
          <Figure
            value={formatNumber(valueOf(counts))}
            note={note}
            points={courseOf({ meta, rows })}
            before={before && courseOf(before)}
          />
        )
      }}
    </Panel>
  )
}
