'use client'

import { useQuery } from '@tanstack/react-query'
import { DataTable } from '@/components/ui/data-table.tsx'
import { useView } from '@/components/shell/view-provider.tsx'
import { hopLooks } from '@/lib/colour/hop-look.ts'
import { kamajiPathLooks } from '@/lib/colour/path-look.ts'
import { kamajiUpgrades } from '@/lib/contracts/kamaji-upgrades.ts'
import { kubernetesUpgrades } from '@/lib/contracts/kubernetes-upgrades.ts'
import { changes } from '@/lib/format/count.ts'
import { formatKubernetes } from '@/lib/format/label.ts'
import { formatDecimal } from '@/lib/format/number.ts'
import { apiPath } from '@/lib/queries/api-path.ts'
import { kamajiUpgradesQuery } from '@/lib/queries/kamaji-upgrades.ts'
import { kubernetesUpgradesQuery } from '@/lib/queries/kubernetes-upgrades.ts'
import { summarisePaths, type InstallationPath } from '@/lib/summaries/installation-paths.ts'
import { countColumn } from './bucket-column.tsx'
import { Panel, type PanelAnswer, type PanelQuery, type PanelTable } from './panel.tsx'

type Looks = Readonly<Record<string, { label: string; icon: string }>>

interface Subject {
  id: string
  title: string
  about: { definition: string; denominator: string }
  looks: Looks
  /** what each kind does, in the summary */
  phrases: Readonly<Record<string, string>>
  label: (version: string) => string
}

const kamaji: Subject = {
  id: 'kamaji-paths',
  title: 'Installations that changed Kamaji',
  about: kamajiUpgrades,
  looks: kamajiPathLooks,
  phrases: {
    upgrade: 'to a newer release',
    downgrade: 'to an older one',
    unranked: 'to or from an unranked version',
  },
  label: (version) => version,
}
const clusters: Subject = {
  id: 'cluster-paths',
  title: 'Management clusters that changed Kubernetes',
  about: kubernetesUpgrades,
  looks: hopLooks,
  phrases: {
    patch: 'within a minor',
    minor: 'to the next minor',
    skip: 'over at least one minor',
    downgrade: 'backwards',
    unrecognised: 'to or from an unrecognised version',
  },
  label: formatKubernetes,
}

export function KamajiPathsPanel() {
  const { parameters } = useView()
  const query = useQuery(kamajiUpgradesQuery(parameters))
  return <Paths {...kamaji} query={query} source={apiPath(kamajiUpgrades, parameters)} />
}

export function ClusterPathsPanel() {
  const { parameters } = useView()
  const query = useQuery(kubernetesUpgradesQuery(parameters))
  return <Paths {...clusters} query={query} source={apiPath(kubernetesUpgrades, parameters)} />
}

type Answer = PanelAnswer & { rows: readonly InstallationPath[] }

function Paths({ id, title, about, looks, phrases, label, query, source }: PathsProps) {
  const table = ({ rows }: Answer) => tableOf(rows, looks, label)
  return (
    <Panel
      id={id}
      title={title}
      about={about}
      query={query}
      unit={changes}
      source={source}
      summary={({ rows }) => summarisePaths(rows, phrases, label)}
      table={table}
    >
      {(answer) => <DataTable caption={`${title}: list`} {...table(answer)} className="h-full" />}
    </Panel>
  )
}

interface PathsProps extends Subject {
  query: PanelQuery<Answer>
  source: string
}

/** A version is any text: a long one must not push the figures out of sight. */
function Version({ name }: { name: string }) {
  return (
    <span className="block max-w-24 truncate" title={name}>
      {name}
    </span>
  )
}

/** The most taken first. */
function tableOf(
  rows: readonly InstallationPath[],
  looks: Looks,
  label: Subject['label'],
): PanelTable<InstallationPath> {
  return {
    columns: [
      { key: 'from', label: 'Old version', cell: ({ from }) => <Version name={label(from)} /> },
      { key: 'to', label: 'New version', cell: ({ to }) => <Version name={label(to)} /> },
      { key: 'kind', label: 'Kind', cell: ({ kind }) => `${looks[kind]?.icon} ${looks[kind]?.label}` },
      countColumn('installations', 'Installations'),
      {
        key: 'dwell',
        label: 'Median days',
        cell: ({ median_dwell_days }) => formatDecimal(median_dwell_days),
        align: 'end',
      },
    ],
    rows: rows.toSorted((a, b) => b.installations - a.installations),
    rowKey: ({ from, to, kind }) => [from, to, kind].join(' '),
  }
}
