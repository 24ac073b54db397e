import { expect, it } from 'vitest'
import type { ReceivedEvent } from '../../../server/storage/received-report.ts'
import { VersionDictionary } from '../../../server/storage/version-dictionary.ts'
import { writeReports } from '../../../server/storage/write-reports.ts'
import { openTestDatabase } from '../../support/database.ts'

const perDay = 3

/** A create report whose Kamaji version is `kamaji`; all else is always the same. */
function event(number: number, kamaji: string, receivedAt: Date): ReceivedEvent {
  return {
    id: `00000000-0000-8000-8000-${String(number).padStart(12, '0')}`,
    receivedAt,
    report: {
      kind: 'create',
      kamajiVersion: kamaji,
      kubernetesVersion: 'v1.33.4',
      tcpVersion: 'v1.33.4',
      clusterApi: null,
      networkProfile: null,
    },
  }
}

async function open() {
  const { prisma } = await openTestDatabase()
  const lines: string[] = []
  let now = new Date('2026-11-24T10:00:00Z')
  const replica = () =>
    new VersionDictionary(prisma, { perDay, now: () => now, log: (line) => lines.push(line) })
  let events = 0
  const write = (dictionary: VersionDictionary, ...kamaji: string[]) =>
    writeReports(prisma, dictionary, {
      stats: [],
      events: kamaji.map((version) => event((events += 1), version, now)),
    })
  const stored = async () => {
    const rows = await prisma.$queryRaw<{ raw: string; channel: string }[]>`
      SELECT raw, channel FROM events JOIN kamaji_versions ON kamaji_versions.id = kamaji_id ORDER BY events.id`
    return rows.map(({ raw, channel }) => `${raw} ${channel}`)
  }
  return { prisma, replica, write, stored, lines, setNow: (text: string) => (now = new Date(text)) }
}

it('takes so many new strings a day; beyond them the report is kept and counts as unrecognised', async () => {
  const { prisma, replica, write, stored, lines } = await open()
  const dictionary = replica()
  await write(dictionary, 'v1.0.0', 'v1.0.1')
  await write(dictionary, 'v1.0.2', 'v1.0.3', 'v1.0.4')
  await write(dictionary, 'v1.0.0', 'v1.0.5')
  expect(await stored()).toEqual([
    'v1.0.0 stable',
    'v1.0.1 stable',
    'v1.0.2 stable',
    'unrecognised unrecognised',
    'unrecognised unrecognised',
    'v1.0.0 stable',
    'unrecognised unrecognised',
  ])
  expect(await prisma.kamajiVersion.count()).toBe(4)
  expect(dictionary.refused).toBe(3)
  expect(lines).toEqual([
    '3 new Kamaji versions today: further ones count as unrecognised until midnight UTC.',
  ])
})

it('has room again on the next day, and takes then what it refused before', async () => {
  const { replica, write, stored, setNow } = await open()
  const dictionary = replica()
  await write(dictionary, 'v1.0.0', 'v1.0.1', 'v1.0.2', 'v1.0.3')
  setNow('2026-11-25T00:00:00Z')
  await write(dictionary, 'v1.0.3')
  expect((await stored()).slice(-2)).toEqual(['unrecognised unrecognised', 'v1.0.3 stable'])
})

it('counts what other processes took, and not what an import brought', async () => {
  const { prisma, replica, write, stored } = await open()
  await write(new VersionDictionary(prisma), 'v0.1.0', 'v0.2.0', 'v0.3.0', 'v0.4.0', 'v0.5.0')
  await write(replica(), 'v1.0.0', 'v1.0.1')
  await write(replica(), 'v0.1.0', 'v1.0.2', 'v1.0.3')
  expect((await stored()).slice(5)).toEqual([
    'v1.0.0 stable',
    'v1.0.1 stable',
    'v0.1.0 stable',
    'v1.0.2 stable',
    'unrecognised unrecognised',
  ])
})
