import type { ServerResponse } from 'node:http'
import { z } from 'zod'
import { answerRefusal } from '../ingest/answer.ts'
import { plainHeaders } from '../plain-headers.ts'
import { migrationNames } from '../storage/migration-names.ts'
import { Prisma, query, sqlCount, type Database } from '../storage/sql.ts'

const keptMs = 1_000
const patienceMs = 3_000

/** Asks the database whether it is there and has every migration of this version; never rejects. */
export function readiness(database: Database): () => Promise<boolean> {
  const wanted = migrationNames()
  const ask = async () => {
    const rows = await query(
      database,
      z.object({ applied: sqlCount }),
      Prisma.sql`SELECT count(DISTINCT migration_name) AS applied FROM _prisma_migrations
        WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL AND migration_name = ANY(${wanted}::text[])`,
    )
    return rows[0]?.applied === wanted.length
  }
  return cached(() => inTime(ask().catch(() => false)))
}

/** Anyone can ask, so the database is asked once a second at most. */
function cached(ask: () => Promise<boolean>): () => Promise<boolean> {
  let answer: Promise<boolean> | null = null
  let askedAtMs = 0
  return async () => {
    if (answer === null || performance.now() - askedAtMs > keptMs) {
      askedAtMs = performance.now()
      answer = ask()
    }
    return answer
  }
}

async function inTime(answer: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, patienceMs, false)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

/** Answers `/healthz` and `/readyz`. */
export function answerProbe(response: ServerResponse, isWell: boolean): void {
  if (isWell)
    response
      .writeHead(200, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store', ...plainHeaders })
      .end('ok\n')
  else answerRefusal(response, { code: 'unavailable' })
}
