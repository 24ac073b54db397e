import type { OldBackendPosition } from '../../server/storage/old-backend-position.ts'
import type { PrismaClient } from '../../server/storage/open.ts'
import type { CatchUp } from '../../server/transfer/old-backend/catch-up.ts'
import { follow } from '../../server/transfer/old-backend/follow.ts'
import { OldBackendError } from '../../server/transfer/old-backend/old-backend-error.ts'
import { News } from './news.ts'
import type { Teller } from './teller.ts'

interface Following {
  prisma: PrismaClient
  signal: AbortSignal
  teller: Teller
  /** when all that was there is taken */
  finish: (position: OldBackendPosition) => Promise<void>
}

/** Takes what the old backend writes until the signal. @returns how far that was; null: it was not reached before */
export async function followOldBackend(
  catchUp: CatchUp,
  { prisma, signal, teller, finish }: Following,
): Promise<OldBackendPosition | null> {
  const news = new News(prisma)
  let known: OldBackendPosition | null = null
  let told = 0
  const onAway = (error: unknown) => teller.say(`${faultOf(error)} Waiting for it.`)
  const onBack = () => teller.say('It is back.')
  for await (const position of follow(catchUp, { signal, onAway, onBack })) {
    if (known === null) await finish(position)
    else await news.add(catchUp.counts.taken - told)
    if (known === null && !signal.aborted)
      console.log('Following the old backend: SIGINT (Ctrl-C) or SIGTERM ends it.')
    known = position
    told = catchUp.counts.taken
  }
  await news.roll()
  return known
}

const faultOf = (error: unknown) =>
  error instanceof OldBackendError ? error.message : 'The database cannot be reached.'
