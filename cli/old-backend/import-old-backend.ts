import { audit } from '../../server/auth/audit.ts'
import { isDatabaseAway } from '../../server/storage/is-away.ts'
import type { PrismaClient } from '../../server/storage/open.ts'
import type { OldBackendPosition } from '../../server/storage/old-backend-position.ts'
import { CatchUp } from '../../server/transfer/old-backend/catch-up.ts'
import { OldBackendError } from '../../server/transfer/old-backend/old-backend-error.ts'
import { Failure } from '../failure.ts'
import { count } from '../numbers.ts'
import { rollDue } from '../roll-due.ts'
import { followOldBackend } from './follow-old-backend.ts'
import { Teller } from './teller.ts'
import { untilStopped } from './until-stopped.ts'

export interface OldBackendOptions {
  follow: boolean
  restart: boolean
}

/** Takes in the table of an old backend, and with `follow` what is written to it until somebody says stop. */
export async function importOldBackend(
  connectionString: string,
  { follow, restart }: OldBackendOptions,
  prisma: PrismaClient,
  secret: string,
): Promise<void> {
  const teller = new Teller()
  // before anything is written, so that an import that is broken off is in the log too
  await audit(prisma, null, 'import.started', null, { source: 'old backend' })
  const end = await untilStopped(async (signal) => {
    const catchUp = new CatchUp({
      connectionString,
      prisma,
      secret,
      restart,
      signal,
      clock: () => new Date(),
      onStart: (table, from) => teller.start(table, from, { follow }),
      onFault: (fault) => teller.fault(fault),
      onProgress: (table, soFar, counts) => teller.step(table, soFar, counts),
    })
    const finish = async ({ nextPage }: OldBackendPosition) => {
      teller.done()
      if (nextPage === null) await rollDue(prisma, teller.progress, signal)
    }
    if (follow) return followOldBackend(catchUp, { prisma, signal, teller, finish })
    const reached = await resumably(catchUp)
    await finish(reached)
    return reached
  })
  const { taken, skipped } = teller.summary()
  if (end?.nextPage !== null) throw new Failure(`Stopped before the end. ${goesOn}`)
  await audit(prisma, null, 'import.finished', null, { source: 'old backend', taken, skipped })
  if (skipped > 0) throw new Failure(`${count(skipped, 'row')} could not be taken.`)
}

const goesOn = 'What was taken is kept: the same command goes on from there.'

async function resumably(catchUp: CatchUp): Promise<OldBackendPosition> {
  try {
    return await catchUp.run()
  } catch (error) {
    if (error instanceof OldBackendError && catchUp.reached) throw new Failure(`${error.message} ${goesOn}`)
    if (isDatabaseAway(error)) throw new Failure(`The database cannot be reached any more. ${goesOn}`)
    throw error
  }
}
