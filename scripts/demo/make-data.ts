import { randomInt } from 'node:crypto'
import fs from 'node:fs'
import { simulatedLines } from '../../cli/simulate.ts'
import { createUserWithPassword } from '../../server/auth/people/create-user-with-password.ts'
import { readConfig } from '../../server/config.ts'
import { runRollups } from '../../server/rollups/run-rollups.ts'
import { readSecrets } from '../../server/secrets.ts'
import { lockFolder } from '../../server/storage/folder-lock.ts'
import { openStorage, type PrismaClient } from '../../server/storage/open.ts'
import { importIntoStorage } from '../../server/transfer/import-into-storage.ts'
import type { Steps } from './steps.ts'

const fleet = { installations: 400, days: 400, seed: 1, reportsPerDay: 2 }

/** Makes the folder anew: the fleet, its aggregates, and an admin. @throws FolderLocked while a demo runs in it */
export async function makeData(
  folder: string,
  now: Date,
  steps: Steps,
): Promise<{ email: string; password: string }> {
  lockFolder(folder)()
  fs.rmSync(folder, { recursive: true, force: true })
  const config = readConfig({ NODE_ENV: 'production', DATA_DIR: folder })
  const storage = await openStorage(config)
  try {
    await storage.prisma.deployment.create({ data: { key: 'simulated', value: 'true' } })
    await importFleet(storage.prisma, readSecrets(config).telemetry, now, steps)
    await rollUp(storage.prisma, steps)
    return await createAdmin(storage.prisma, now)
  } finally {
    await storage.close()
  }
}

async function importFleet(prisma: PrismaClient, secret: string, now: Date, steps: Steps): Promise<void> {
  const { stats, events } = await importIntoStorage(inChunks(simulatedLines({ ...fleet, until: now })), {
    prisma,
    secret,
    now,
    onFault: ({ line, reason }) => {
      throw new Error(`The simulation wrote a wrong line ${line}: ${reason}`)
    },
    onProgress: (counts) => steps.progress(`${counts.stats + counts.events} reports`),
  })
  steps.say(`${stats + events} reports of ${fleet.installations} installations over ${fleet.days} days`)
}

async function* inChunks(lines: Iterable<string>): AsyncGenerator<Buffer> {
  let chunk: string[] = []
  for (const line of lines) {
    chunk.push(line)
    if (chunk.length < 500) continue
    yield Buffer.from(chunk.join(''))
    chunk = []
  }
  yield Buffer.from(chunk.join(''))
}

async function rollUp(prisma: PrismaClient, steps: Steps): Promise<void> {
  let done = 0
  const tell = () => {
    steps.progress(`aggregates of ${done++} days`)
    return false
  }
  const { rolled } = await runRollups(prisma, { clock: () => new Date(), enough: tell })
  steps.say(`Aggregates of ${rolled} days`)
}

async function createAdmin(prisma: PrismaClient, now: Date): Promise<{ email: string; password: string }> {
  const email = 'admin@example.org'
  const password = newPassword()
  await createUserWithPassword(prisma, null, { email, name: 'Demo admin', role: 'admin' }, password, now)
  return { email, password }
}

/** No two characters look alike; 99 bits. */
function newPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')
  return Array.from({ length: 4 }, group).join('-')
}
