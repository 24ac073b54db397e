import type { Preset } from '@/lib/view-state/view.ts'

/** The key of each preset, and its name. */
export const presetLabels: Record<Preset, { key: string; label: string }> = {
  today: { key: 'D', label: 'Today' },
  '7d': { key: 'W', label: 'Last 7 days' },
  '30d': { key: 'T', label: 'Last 30 days' },
  '91d': { key: 'N', label: 'Last 91 days' },
  '12mo': { key: 'L', label: 'Last 12 months' },
  all: { key: 'A', label: 'All time' },
}
