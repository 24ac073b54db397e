import { parseKamajiVersion } from '../versions/parse-kamaji.ts'
import { parseKubernetesVersion } from '../versions/parse-kubernetes.ts'
import type { PrismaClient } from './generated/client.ts'
import type { Batch } from './received-report.ts'
import { VersionTable } from './version-table.ts'

/** Ids of version strings, by the string as sent. */
export interface VersionIds {
  kamaji: ReadonlyMap<string, number>
  /** management and tenant versions */
  kubernetes: ReadonlyMap<string, number>
}

/** Version strings are stored once, with what was read from them; all other tables name them by id. */
export class VersionDictionary {
  readonly kamaji: VersionTable
  readonly kubernetes: VersionTable

  constructor(prisma: PrismaClient) {
    this.kamaji = new VersionTable(prisma, {
      name: 'kamaji_versions',
      columns: ['channel'],
      derive: (raw) => [parseKamajiVersion(raw).channel],
    })
    this.kubernetes = new VersionTable(prisma, {
      name: 'kubernetes_versions',
      columns: ['minor', 'patch', 'prerelease', 'distribution'],
      derive: (raw) => {
        const { minor, patch, prerelease, distribution } = parseKubernetesVersion(raw)
        return [minor, patch, prerelease, distribution]
      },
    })
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
  async refresh(): Promise<number> {
    return (await this.kamaji.refresh()) + (await this.kubernetes.refresh())
  }
}

/** @throws Error when the id was not looked up before */
export function idOf(ids: ReadonlyMap<string, number>, raw: string): number {
  const id = ids.get(raw)
  if (id === undefined) throw new Error('a version string has no id')
  return id
}
