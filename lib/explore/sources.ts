export const measures = [
  'installations',
  'control_planes',
  'running',
  'sleeping',
  'not_ready',
  'upgrading',
  'created',
  'deleted',
  'failed_removals',
  'upgrades',
  'edits',
] as const
export type Measure = (typeof measures)[number]

/** In the order in which they stand in a row. */
export const dimensions = [
  'bucket',
  'kamaji',
  'channel',
  'kubernetes',
  'distribution',
  'datastores',
  'network_profile',
  'cluster_api',
  'tenant',
  'hop_kind',
] as const
export type Dimension = (typeof dimensions)[number]

interface Source {
  measures: readonly Measure[]
  dimensions: readonly Dimension[]
}

const origin = ['bucket', 'kamaji', 'channel', 'kubernetes', 'distribution'] as const

/** The daily aggregates, and what each can tell. An aggregate knows together only what it was counted by. */
const sources = {
  fleet: {
    measures: ['installations', 'control_planes', 'running', 'sleeping', 'not_ready', 'upgrading'],
    dimensions: origin,
  },
  mix: { measures: ['installations', 'control_planes'], dimensions: [...origin, 'datastores'] },
  lifecycle: { measures: ['created', 'deleted', 'failed_removals'], dimensions: origin },
  creations: { measures: ['created'], dimensions: [...origin, 'network_profile', 'cluster_api'] },
  tenants: { measures: ['created', 'deleted'], dimensions: [...origin, 'tenant'] },
  hops: { measures: ['upgrades', 'edits'], dimensions: [...origin, 'tenant', 'hop_kind'] },
} as const satisfies Record<string, Source>

export type SourceName = keyof typeof sources

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the record above
const sourceNames = Object.keys(sources) as SourceName[]

/** The first aggregate that tells the measure by all of the dimensions; undefined where none does. */
export function sourceOf(measure: Measure, by: readonly Dimension[]): SourceName | undefined {
  return sourceNames.find((name) => {
    const source: Source = sources[name]
    return source.measures.includes(measure) && by.every((dimension) => source.dimensions.includes(dimension))
  })
}

/** True for what is counted over the installations of a day, rather than the events of a period. */
export function isStock(measure: Measure): boolean {
  return sourceOf(measure, []) === 'fleet'
}

/** What a part is a part of: control planes of a state are out of all of the same cell, others out of their whole bucket. */
export function wholeOf(measure: Measure): Measure {
  if (measure === 'failed_removals') return 'deleted'
  return isStock(measure) && measure !== 'installations' ? 'control_planes' : measure
}

/** True where the share is a rate within the cell, and so adds up to nothing. */
export const isRate = (measure: Measure): boolean => wholeOf(measure) !== measure
