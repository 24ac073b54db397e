import type { Option } from '@/components/ui/multi-select.tsx'
import { channels } from '@/lib/contracts/parameters.ts'
import { formatChannel, formatDistribution, formatKubernetes } from '@/lib/format/label.ts'
import type { FilterName } from '@/lib/view-state/view.ts'

/** The values that a filter offers, most used first; channels are known, and need none. */
export type FilterOptions = Record<Exclude<FilterName, 'channel'>, readonly Option[]>

interface Filter {
  label: string
  /** in a chip */
  shortLabel: string
  format: (value: string) => string
}

export const filters: Record<FilterName, Filter> = {
  channel: { label: 'Channel', shortLabel: 'Channel', format: formatChannelName },
  kamaji: { label: 'Kamaji version', shortLabel: 'Kamaji', format: (value) => value },
  kubernetes: { label: 'Kubernetes minor', shortLabel: 'Kubernetes', format: formatKubernetes },
  distribution: { label: 'Distribution', shortLabel: 'Distribution', format: formatDistribution },
}

function formatChannelName(value: string): string {
  const channel = channels.find((name) => name === value)
  return channel === undefined ? value : formatChannel(channel)
}

/** What the list of a filter shows: what is offered, and what is chosen though the fleet has none of it. */
export function optionsOf(name: FilterName, offered: FilterOptions, chosen: readonly string[]): Option[] {
  const known =
    name === 'channel'
      ? channels.map((value) => ({ value, label: formatChannelName(value) }))
      : [...offered[name]]
  const missing = chosen.filter((value) => !known.some((option) => option.value === value))
  return [...known, ...missing.map((value) => ({ value, label: filters[name].format(value) }))]
}
