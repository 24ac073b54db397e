// npm run bench:citus: what a distributed database costs and gives, beside a plain one on the same coordinator, in one run.
// CITUS_URL leads to the cluster, as for the tests.
import { makeCitusTemplates } from '../../tests/support/citus-cluster.ts'
import { fillFleet, fleetDays } from './citus/fill-fleet.ts'
import { openJoined, openPlain } from './citus/open-database.ts'
import { medianOf } from './citus/median-of.ts'
import { timeQuestions } from './citus/time-questions.ts'
import { openWriter } from './citus/write-rate.ts'

const shardCounts = [2, 4, 8, 16, 32]
const rounds = 3
const shardsOfFleet = 8
const installations = 100_000

const cell = (text: string) => text.padStart(14)
const row = (name: string, cells: string[]) => console.log(name.padEnd(30) + cells.map(cell).join(''))

/** Rows a second, in the batches that the ingest writes: the median of several rounds, by turns. */
async function compareWrites(): Promise<void> {
  const contestants = [{ name: 'plain', database: await openPlain() }]
  for (const shards of shardCounts) {
    const database = await openJoined()
    await database.distribute(shards)
    contestants.push({ name: `${shards} shards`, database })
  }
  const writers = []
  for (const { name, database } of contestants) {
    const rates: number[] = []
    writers.push({ name, write: await openWriter(database.storage), rates })
  }
  for (let round = 0; round < rounds; round += 1)
    for (const { write, rates } of writers) rates.push(await write())
  row('batches of 256, two at a time', ['rows/s', 'of plain'])
  const plain = medianOf(writers[0]?.rates ?? [])
  for (const { name, rates } of writers)
    row(name, [medianOf(rates).toFixed(0), (medianOf(rates) / plain).toFixed(2)])
  for (const { database } of contestants) await database.remove()
}

/** Seconds of moving the rows of a whole fleet, and of what reads them. */
async function compareReads(): Promise<void> {
  const databases = [await openPlain(), await openJoined()] as const
  for (const { storage } of databases) await fillFleet(storage, installations)
  const moved = await databases[1].distribute(shardsOfFleet)
  row(`\n${installations} installations`, ['plain s', `${shardsOfFleet} shards s`])
  for (const { name, seconds } of await timeQuestions(databases.map(({ storage }) => storage)))
    row(
      name,
      seconds.map((one) => one.toFixed(3)),
    )
  console.log(`\nmoving ${installations * fleetDays} days of installations took ${moved.toFixed(1)} s`)
  for (const { remove } of databases) await remove()
}

const removeTemplates = await makeCitusTemplates()
try {
  await compareWrites()
  await compareReads()
} finally {
  await removeTemplates()
}
// The engine that migrates leaves a timer behind.
process.exit()
