import { randomUUID } from 'node:crypto'
import type { Storage } from '../../../server/storage/open.ts'
import { OpenedDays } from '../../../server/storage/opened-days.ts'
import type { ReceivedStats } from '../../../server/storage/received-report.ts'
import { VersionDictionary } from '../../../server/storage/version-dictionary.ts'
import { writeReports } from '../../../server/storage/write-reports.ts'

const installations = 10_000
const rowsPerBatch = 256
const writers = 2
const seconds = 2

const report: ReceivedStats['report'] = {
  kind: 'stats',
  kamajiVersion: '26.8.2-edge',
  kubernetesVersion: 'v1.33.4-gke.1036000',
  running: 7,
  upgrading: 1,
  notReady: 2,
  sleeping: 3,
  datastores: { etcd: { count: 2, usedBy: 9 }, postgres: { count: 1, usedBy: 4 }, mysql: null, nats: null },
}

/**
 * A writer of what the ingest writes when every installation has reported on this day before.
 * @returns what writes for some seconds, and says how many rows a second
 */
export async function openWriter({ writer }: Storage): Promise<() => Promise<number>> {
  const names = Array.from({ length: installations }, () => randomUUID())
  const dictionary = new VersionDictionary(writer)
  const opened = new OpenedDays()
  let next = 0
  const write = async () => {
    const receivedAt = new Date()
    const stats = Array.from({ length: rowsPerBatch }, () => ({
      installation: names[next++ % installations] ?? '',
      receivedAt,
      report,
    }))
    await writeReports(writer, dictionary, { stats, events: [] }, { opened })
  }
  for (let opening = 0; opening < installations; opening += rowsPerBatch) await write()
  return async () => {
    const from = next
    const started = performance.now()
    const keepWriting = async () => {
      while (performance.now() < started + seconds * 1000) await write()
    }
    await Promise.all(Array.from({ length: writers }, keepWriting))
    return ((next - from) * 1000) / (performance.now() - started)
  }
}
