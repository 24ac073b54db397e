// npm run bench:citus: what a distributed database costs and gives, beside a plain one on the same coordinator, in one run.
// CITUS_URL leads to the cluster, as for the tests.
import { makeCitusTemplates } from '../../tests/support/citus-cluster.ts'
import { fillFleet, fleetDays } from './citus/fill-fleet.ts'
import { openJoined, openPlain, type BenchDatabase } from './citus/open-database.ts'
import { timeQuestions } from './citus/time-questions.ts'
import { writeRate } from './citus/write-rate.ts'

const shardCounts = [2, 4, 8, 16, 32]
const shardsOfFleet = 8
const installations = 100_000

const cell = (text: string) => text.padStart(14)
const row = (name: string, cells: string[]) => console.log(name.padEnd(30) + cells.map(cell).join(''))

/** Rows a second, in the batches that the ingest writes. */
async function compareWrites(): Promise<void> {
  row('batches of 256, two at a time', ['rows/s', 'of plain'])
  let plain = 0
  const write = async (name: string, database: BenchDatabase) => {
    const rate = await writeRate(database.storage)
    plain ||= rate
    row(name, [rate.toFixed(0), (rate / plain).toFixed(2)])
    await database.remove()
  }
  await write('plain', await openPlain())
  for (const shards of shardCounts) {
    const database = await openJoined()
    await database.distribute(shards)
    await write(`${shards} shards`, database)
  }
}

/** Seconds of moving the rows of a whole fleet, and of what reads them. */
async function compareReads(): Promise<void> {
  const [plain, joined] = [await openPlain(), await openJoined()]
  for (const { storage } of [plain, joined]) await fillFleet(storage, installations)
  const moved = await joined.distribute(shardsOfFleet)
  const distributed = await timeQuestions(joined.storage)
  row(`\n${installations} installations`, ['plain s', `${shardsOfFleet} shards s`])
  for (const [name, seconds] of await timeQuestions(plain.storage))
    row(name, [seconds.toFixed(3), distributed.get(name)?.toFixed(3) ?? '–'])
  console.log(`\nmoving ${installations * fleetDays} days of installations took ${moved.toFixed(1)} s`)
  for (const { remove } of [plain, joined]) await remove()
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
