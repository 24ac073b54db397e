'use client'

import { useView } from '@/components/shell/view-provider.tsx'
import type { RowOf } from '@/lib/contracts/contract.ts'
import { controlPlanes } from '@/lib/contracts/control-planes.ts'
import { installations } from '@/lib/format/count.ts'
import { controlPlanesQuery } from '@/lib/queries/control-planes.ts'
import { rowPoints } from '@/lib/series/points.ts'
import { controlPlanesOf } from '@/lib/series/state-points.ts'
import { readFigure } from '@/lib/summaries/figure.ts'
import { controlPlanesTable } from './control-planes-table.ts'
import { Figure } from './figure.tsx'
import { FigureEmpty } from './figure-empty.tsx'
import { Panel } from './panel.tsx'
import { useAsked } from './use-asked.ts'

type Row = RowOf<typeof controlPlanes>

const figures = {
  installations: {
    title: 'Active installations',
    definition: 'Installations with a report in the 7 days up to the last day.',
    isShare: false,
    valuesOf: (row: Row) => ({ values: [row.installations], total: row.installations }),
  },
  'control-planes-total': {
    title: 'Control planes',
    definition: 'Tenant control planes of the active installations, in all four states.',
    isShare: false,
    valuesOf: (row: Row) => ({ values: [controlPlanesOf(row)], total: row.installations }),
  },
  'not-ready-rate': {
    title: 'Not-ready rate',
    definition: 'Control planes that are not ready, out of all of the active installations.',
    isShare: true,
    valuesOf: (row: Row) => ({ values: [row.not_ready], total: controlPlanesOf(row) }),
  },
} as const

/** A figure of the fleet with its course over the period. */
export function FleetFigurePanel({ id, className }: { id: keyof typeof figures; className?: string }) {
  const { parameters } = useView()
  const asked = useAsked(controlPlanes, controlPlanesQuery, parameters)
  const { title, definition, isShare, valuesOf } = figures[id]
  return (
    <Panel
      id={id}
      title={title}
      about={{ definition, denominator: controlPlanes.denominator }}
      {...asked}
      unit={installations}
      isEmpty={({ rows }) => rows.every((row) => row.installations === 0)}
      empty={<FigureEmpty />}
      table={controlPlanesTable}
      size="figure"
      className={className}
    >
      {({ meta, rows }, before) => {
        const points = rowPoints(meta, rows, valuesOf)
        const earlier = before && rowPoints(before.meta, before.rows, valuesOf)
        return (
          <Figure
            {...readFigure(points, isShare, earlier)}
            points={points}
            before={earlier}
            isShare={isShare}
          />
        )
      }}
    </Panel>
  )
}
