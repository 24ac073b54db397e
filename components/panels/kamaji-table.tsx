import type { Answer } from '@/lib/contracts/contract.ts'
import type { kamajiVersions } from '@/lib/contracts/kamaji-versions.ts'
import { formatChannel } from '@/lib/format/label.ts'
import { formatShare } from '@/lib/format/number.ts'
import { bucketColumn, countColumn, newestFirst } from './bucket-column.tsx'
import { VersionName } from './version-drawer/version-name.tsx'
import type { PanelTable } from './panel.tsx'

export type KamajiVersions = Answer<typeof kamajiVersions>

export function kamajiTable({ meta, rows }: KamajiVersions): PanelTable<KamajiVersions['rows'][number]> {
  return {
    columns: [
      bucketColumn(meta.interval, rows.length),
      {
        key: 'version',
        label: 'Version',
        cell: ({ version }) => <VersionName kind="kamaji" version={version} label={version} />,
      },
      { key: 'channel', label: 'Channel', cell: (row) => formatChannel(row.channel) },
      countColumn('installations', 'Installations'),
      countColumn('control_planes', 'Control planes'),
      { key: 'share', label: 'Share', cell: (row) => formatShare(row.share), align: 'end' },
    ],
    rows: newestFirst(rows),
    rowKey: ({ bucket, version }) => `${bucket} ${version}`,
  }
}
