import { formatNumber } from './number.ts'

/** What is counted: `['installation', 'installations']`. */
export type Unit = readonly [singular: string, plural: string]

export const installations: Unit = ['installation', 'installations']
export const controlPlanes: Unit = ['control plane', 'control planes']
export const changes: Unit = ['change of version', 'changes of version']
export const shards: Unit = ['shard', 'shards']
export const events: Unit = ['event', 'events']
export const reports: Unit = ['report', 'reports']
export const days: Unit = ['day', 'days']
export const entries: Unit = ['entry', 'entries']

/** `1 installation`, `1,204 installations` */
export function formatCount(value: number, unit: Unit): string {
  return `${formatNumber(value)} ${value === 1 ? unit[0] : unit[1]}`
}
