import type { EventReport } from '../../../server/protocol/report.ts'
import type { PrismaClient } from '../../../server/storage/open.ts'
import { addRefusals } from '../../../server/storage/add-refusals.ts'
import type { ReceivedEvent, ReceivedStats } from '../../../server/storage/received-report.ts'
import { VersionDictionary } from '../../../server/storage/version-dictionary.ts'
import { writeReports } from '../../../server/storage/write-reports.ts'
import type { Event, Fleet, Stats } from './fleet.ts'

const batchSize = 1000

/** Imports all reports that are not live, in batches, in the order given. @param between runs after each batch */
export async function importFleet(
  prisma: PrismaClient,
  { stats, events }: Pick<Fleet, 'stats' | 'events'>,
  now: Date,
  between: () => Promise<unknown> = async () => undefined,
): Promise<void> {
  const dictionary = new VersionDictionary(prisma)
  const imported = stats.filter(({ live }) => !live)
  const size = Math.max(imported.length, events.length)
  for (let start = 0; start < size; start += batchSize) {
    const batch = {
      stats: imported.slice(start, start + batchSize).map(received),
      events: events.slice(start, start + batchSize).map(receivedEvent),
    }
    await writeReports(prisma, dictionary, batch, { imported: { now } })
    await between()
  }
}

/** Writes the live reports, and counts what was refused, as ingest does. */
export async function receiveLive(prisma: PrismaClient, { stats, refused }: Fleet): Promise<void> {
  const batch = { stats: stats.filter(({ live }) => live).map(received), events: [] }
  await writeReports(prisma, new VersionDictionary(prisma), batch)
  const counts = refused.map(({ field, ...count }) => ({ ...count, field: field ?? '' }))
  await addRefusals(prisma, counts)
}

function received(stats: Stats): ReceivedStats {
  const { installation, at, running, sleeping, notReady, upgrading } = stats
  const report: ReceivedStats['report'] = {
    kind: 'stats',
    kamajiVersion: stats.kamaji.raw,
    kubernetesVersion: stats.kubernetes.raw,
    running,
    sleeping,
    notReady,
    upgrading,
    datastores: stats.datastores ?? { etcd: null, postgres: null, mysql: null, nats: null },
  }
  return { installation, receivedAt: at, report }
}

function receivedEvent({ id, at, kamaji, kubernetes, change }: Event): ReceivedEvent {
  const origin = { kamajiVersion: kamaji.raw, kubernetesVersion: kubernetes.raw }
  return { id, receivedAt: at, report: reportOf(origin, change) }
}

function reportOf(
  origin: { kamajiVersion: string; kubernetesVersion: string },
  change: Event['change'],
): EventReport {
  if (change.kind === 'update')
    return { ...origin, kind: 'update', oldTcpVersion: change.before.raw, newTcpVersion: change.after.raw }
  if (change.kind === 'delete')
    return { ...origin, kind: 'delete', tcpVersion: change.tcp.raw, status: change.status }
  const { clusterApi, networkProfile } = change
  return { ...origin, kind: 'create', tcpVersion: change.tcp.raw, clusterApi, networkProfile }
}
