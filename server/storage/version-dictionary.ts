import type { Log } from '../log.ts'
import { parseKamajiVersion } from '../versions/parse-kamaji.ts'
import { parseKubernetesVersion, unrecognised } from '../versions/parse-kubernetes.ts'
import { NewVersionLimit } from './new-version-limit.ts'
import type { Batch } from './received-report.ts'
import type { Database } from './sql.ts'
import { VersionTable, type VersionTableShape } from './version-table.ts'

/** Ids of version strings, by the string as sent. */
export interface VersionIds {
  kamaji: ReadonlyMap<string, number>
  /** management and tenant versions */
  kubernetes: ReadonlyMap<string, number>
}

export interface VersionLimit {
  /** new strings of each dictionary on one UTC day */
  perDay: number
  now: () => Date
  log: Log
}

function limitOf(limit: VersionLimit | undefined, name: string): NewVersionLimit | null {
  if (limit === undefined) return null
  const { perDay, now, log } = limit
  const onFull = () =>
    log(`${perDay} new ${name} versions today: further ones count as unrecognised until midnight UTC.`)
  return new NewVersionLimit({ perDay, now, onFull })
}

const kamajiShape: VersionTableShape = {
  name: 'kamaji_versions',
  columns: ['channel'],
  derive: (raw) => [parseKamajiVersion(raw).channel],
}

const kubernetesShape: VersionTableShape = {
  name: 'kubernetes_versions',
  columns: ['minor', 'patch', 'prerelease', 'distribution'],
  derive: (raw) => {
    const { minor, patch, prerelease, distribution } = parseKubernetesVersion(raw)
    return [minor, patch, prerelease, distribution]
  },
}

/** Version strings are stored once, with what was read from them; all other tables name them by id. */
export class VersionDictionary {
  readonly kamaji: VersionTable
  readonly kubernetes: VersionTable
  readonly #limits: NewVersionLimit[]

  /** @param limit of new strings, for each of the two; not given: none, for imports */
  constructor(prisma: Database, limit?: VersionLimit) {
    const [kamajiLimit, kubernetesLimit] = [limitOf(limit, 'Kamaji'), limitOf(limit, 'Kubernetes')]
    this.#limits = [kamajiLimit, kubernetesLimit].filter((one) => one !== null)
    this.kamaji = new VersionTable(prisma, kamajiShape, kamajiLimit)
    this.kubernetes = new VersionTable(prisma, kubernetesShape, kubernetesLimit)
  }

  /** New strings that were refused since the start, each as often as it was looked up. */
  get refused(): number {
    return this.#limits.reduce((sum, { refused }) => sum + refused, 0)
  }

  /** Ids of all versions that a batch names. */
  async idsOf(batch: Batch): Promise<VersionIds> {
    const kamaji = new Set<string>()
    const kubernetes = new Set<string>()
    for (const { report } of batch.stats) {
      kamaji.add(report.kamajiVersion)
      kubernetes.add(report.kubernetesVersion)
    }
    for (const { report } of batch.events) {
      kamaji.add(report.kamajiVersion)
      kubernetes.add(report.kubernetesVersion)
      if (report.kind === 'update') kubernetes.add(report.oldTcpVersion).add(report.newTcpVersion)
      else kubernetes.add(report.tcpVersion)
    }
    return { kamaji: await this.kamaji.ids(kamaji), kubernetes: await this.kubernetes.ids(kubernetes) }
  }

  /** @returns how many rows of both dictionaries are read differently from before */
  async refresh(transaction: Database): Promise<number> {
    return (await this.kamaji.refresh(transaction)) + (await this.kubernetes.refresh(transaction))
  }
}

/** True of a string that came beyond the limit of its day: it has the id of another one. */
export const isBeyondLimit = (ids: ReadonlyMap<string, number>, raw: string): boolean =>
  raw !== unrecognised && ids.has(raw) && ids.get(raw) === ids.get(unrecognised)

/** @throws Error when the id was not looked up before */
export function idOf(ids: ReadonlyMap<string, number>, raw: string): number {
  const id = ids.get(raw)
  if (id === undefined) throw new Error('a version string has no id')
  return id
}
