import { expect, test } from 'vitest'
import { duplicates } from '../../../lib/contracts/duplicates.ts'
import { answerDuplicates } from '../../../server/analytics/duplicates.ts'
import { runRollups } from '../../../server/rollups/run-rollups.ts'
import type { ReceivedStats } from '../../../server/storage/received-report.ts'
import { VersionDictionary } from '../../../server/storage/version-dictionary.ts'
import { writeReports } from '../../../server/storage/write-reports.ts'
import { openTestDatabase } from '../../support/database.ts'

const now = new Date('2026-03-10T23:59:00.000Z')
const name = (number: number) => `00000000-0000-4000-a000-00000000000${number}`

const report = (installation: string, receivedAt: Date, kamajiVersion = 'v1.0.0'): ReceivedStats => ({
  installation,
  receivedAt,
  report: {
    kind: 'stats',
    kamajiVersion,
    kubernetesVersion: 'v1.33.4',
    running: 1,
    sleeping: 0,
    notReady: 0,
    upgrading: 0,
    datastores: { etcd: null, postgres: null, mysql: null, nats: null },
  },
})

/** So many reports of today, evenly spread. */
const today = (installation: string, reports: number) =>
  Array.from({ length: reports }, (_, at) =>
    report(installation, new Date(Date.parse('2026-03-10T00:00:00Z') + (at * 86_000_000) / reports)),
  )

/** On consecutive days up to today, a version each. */
const daily = (installation: string, ...versions: string[]) =>
  versions.map((version, at) =>
    report(installation, new Date(now.getTime() - (versions.length - 1 - at) * 86_400_000), version),
  )

test('tells who sends far too much, and who goes back and forth, from who does not', async () => {
  const { prisma } = await openTestDatabase()
  const [a, b, c] = ['v1.0.0', 'edge-25.3.2', '26.3.2-edge']
  const stats = [
    ...today(name(1), 433),
    ...today(name(2), 432),
    ...daily(name(3), a, b, a, b, a),
    ...daily(name(4), a, b, a, b),
    ...daily(name(5), a, b, c, c),
  ]
  await writeReports(prisma, new VersionDictionary(prisma), { stats, events: [] })
  await runRollups(prisma, { clock: () => now })
  const parameters = { ...duplicates.parameters.parse({}), from: '2026-03-01', to: '2026-03-10' }
  const { rows } = await answerDuplicates(prisma, { ...parameters, one_day: 'include' }, now)
  const none = { busy_days: 0, kamaji_returns: 0, kubernetes_returns: 0, last_sign: '2026-03-10' }
  expect(rows).toEqual([
    { ...none, installation: name(1), busy_days: 1 },
    { ...none, installation: name(3), kamaji_returns: 3 },
  ])
})
