import { controlPlaneStates, stateLooks } from '@/lib/colour/state-look.ts'
import type { Answer } from '@/lib/contracts/contract.ts'
import type { controlPlanes } from '@/lib/contracts/control-planes.ts'
import { bucketColumn, countColumn, newestFirst } from './bucket-column.tsx'
import type { PanelTable } from './panel.tsx'

export type ControlPlanes = Answer<typeof controlPlanes>

export function controlPlanesTable({ meta, rows }: ControlPlanes): PanelTable<ControlPlanes['rows'][number]> {
  return {
    columns: [
      bucketColumn(meta.interval, rows.length),
      ...controlPlaneStates.map((state) =>
        countColumn(state, `${stateLooks[state].icon} ${stateLooks[state].label}`),
      ),
      countColumn('installations', 'Installations'),
    ],
    rows: newestFirst(rows),
    rowKey: ({ bucket }) => bucket,
  }
}
