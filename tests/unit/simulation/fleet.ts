import { formatSent } from '../../../server/ndjson/format-line.ts'
import type { SimulationOptions } from '../../../server/simulation/options.ts'
import { simulate } from '../../../server/simulation/simulate.ts'
import { kamajiReleases } from '../../../server/versions/kamaji-releases.ts'
import { kubernetesSupport } from '../../../server/versions/kubernetes-support.ts'

export const history = { kamaji: kamajiReleases, kubernetes: kubernetesSupport }

export const options: SimulationOptions = {
  installations: 150,
  days: 120,
  until: new Date('2026-06-30T10:17:00Z'),
  seed: 7,
  reportsPerDay: 2,
}

export const fleet = (changes: Partial<SimulationOptions> = {}) =>
  Array.from(simulate({ ...options, ...changes }, history))

export const bytes = (changes: Partial<SimulationOptions> = {}) =>
  fleet(changes)
    .map(({ at, kind, payload }) => formatSent(new Date(at), kind, payload))
    .join('')
