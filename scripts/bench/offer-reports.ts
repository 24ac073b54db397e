import { setTimeout } from 'node:timers/promises'
import { connect, type Connection } from './connection.ts'
import type { LoadOptions } from './post-reports.ts'
import { Tally } from './tally.ts'

/** What a server did with reports that came at their own pace. */
export interface Offered {
  acknowledged: Tally
  refused: Tally
  /** could not be sent: every connection waited for an answer */
  unsent: number
}

export interface OfferOptions extends LoadOptions {
  perSecond: number
  /** at the beginning, and not counted: time for queues to fill */
  settleSeconds: number
}

const tickMs = 5

/** Posts the requests at an even pace, whether earlier ones are answered or not, each on a connection that is free. */
export async function offerReports(options: OfferOptions): Promise<Offered> {
  const offered: Offered = { acknowledged: new Tally(), refused: new Tally(), unsent: 0 }
  const settledMs = performance.now() + options.settleSeconds * 1000
  const counts = () => performance.now() > settledMs
  const all = await Promise.all(Array.from({ length: options.connections }, () => connect(options.port)))
  const free = new Set(all)
  const ask = async (connection: Connection, request: Buffer) => {
    free.delete(connection)
    const { status, milliseconds } = await connection.ask(request)
    if (counts()) offered[status === 200 ? 'acknowledged' : 'refused'].add(milliseconds)
    free.add(connection)
  }
  await eachInTime(options, (request) => {
    // The one that has rested longest: the server closes those that are never used.
    const [connection] = free
    if (connection !== undefined) void ask(connection, request)
    else if (counts()) offered.unsent += 1
  })
  while (free.size < all.length) await setTimeout(tickMs)
  await Promise.all(all.map((connection) => connection.close()))
  return offered
}

async function eachInTime(options: OfferOptions, send: (request: Buffer) => void): Promise<void> {
  const { requests, perSecond, seconds, settleSeconds } = options
  const startedMs = performance.now()
  const total = perSecond * (settleSeconds + seconds)
  for (let sent = 0; sent < total; await setTimeout(tickMs)) {
    const due = Math.min(total, ((performance.now() - startedMs) / 1000) * perSecond)
    for (; sent < due; sent++) {
      const request = requests[sent % requests.length]
      if (request !== undefined) send(request)
    }
  }
}
