import type { Answer } from '@/lib/contracts/contract.ts'
import type { kubernetesVersions } from '@/lib/contracts/kubernetes-versions.ts'
import { formatDistribution, formatKubernetes } from '@/lib/format/label.ts'
import { formatShare } from '@/lib/format/number.ts'
import { bucketColumn, countColumn, newestFirst } from './bucket-column.tsx'
import { VersionName } from './version-drawer/version-name.tsx'
import type { PanelTable } from './panel.tsx'

export type KubernetesVersions = Answer<typeof kubernetesVersions>
export type KubernetesRow = KubernetesVersions['rows'][number]

const headings = { minor: 'Minor', patch: 'Version', distribution: 'Distribution' } as const

/** What a row of management clusters is called, by what they were grouped by. */
export function kubernetesLabel(by: KubernetesVersions['meta']['by']): (version: string) => string {
  return by === 'distribution' ? formatDistribution : formatKubernetes
}

export function kubernetesTable({ meta, rows }: KubernetesVersions): PanelTable<KubernetesRow> {
  const label = kubernetesLabel(meta.by)
  return {
    columns: [
      bucketColumn(meta.interval, rows.length),
      {
        key: 'version',
        label: headings[meta.by],
        cell: ({ version }) =>
          meta.by === 'minor' ? (
            <VersionName kind="kubernetes" version={version} label={label(version)} />
          ) : (
            label(version)
          ),
      },
      countColumn('installations', 'Installations'),
      countColumn('control_planes', 'Control planes'),
      { key: 'share', label: 'Share', cell: (row) => formatShare(row.share), align: 'end' },
    ],
    rows: newestFirst(rows),
    rowKey: ({ bucket, version }) => `${bucket} ${version}`,
  }
}
