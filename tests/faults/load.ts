import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { pseudonymise } from '../../server/storage/pseudonym.ts'
import { createBody, deleteBody, statsBody } from '../support/report-bodies.ts'
import { openPoster } from '../support/poster.ts'
import { testSecret } from '../support/secret.ts'

/** A report that can be found again: an event by its tag, a stats report by its installation. */
export interface Sent {
  path: string
  body: string
  /** of an event: in its status or its network profile, and in no other */
  tag: string | null
  /** of a stats report: its pseudonym */
  installation: string | null
}

/** What the clients know of their reports. */
export interface Ledger {
  acknowledged: Sent[]
  /** answered, but not with 200 */
  refused: (Sent & { status: number })[]
  /** under way when the connection was cut: nobody knows */
  uncertain: Sent[]
}

export const emptyLedger = (): Ledger => ({ acknowledged: [], refused: [], uncertain: [] })

export interface Load {
  ledger: Ledger
  /** resolves when every connection is cut */
  ended: Promise<unknown>
  /** lets every client finish its report */
  stop: () => Promise<void>
}

export interface LoadOptions {
  ledger?: Ledger
  /** whether a client whose connection is cut goes on with a new one */
  reconnect?: boolean
}

export const connectionCount = 64
const uuidsPerConnection = 10
const pauseMs = 50

/** 64 clients post, each on its own connection and each its next report when the last one is answered, until they are cut. */
export function startLoad(port: number, options: LoadOptions = {}): Load {
  const { ledger = emptyLedger(), reconnect = false } = options
  const state = { ledger, reconnect, stopped: false }
  const ended = Promise.all(Array.from({ length: connectionCount }, () => postUntilCut(port, state)))
  const stop = async () => {
    state.stopped = true
    await ended
  }
  return { ledger, ended, stop }
}

async function postUntilCut(port: number, state: Required<LoadOptions> & { stopped: boolean }) {
  const { ledger, reconnect } = state
  let poster = openPoster(port)
  const uuids = Array.from({ length: uuidsPerConnection }, () => randomUUID())
  for (let number = 0; !state.stopped; number++) {
    const sent = makeReport(number, uuids[number % uuids.length] ?? '')
    try {
      const { status } = await poster.post(sent.path, sent.body)
      if (status === 200) ledger.acknowledged.push(sent)
      else {
        ledger.refused.push({ ...sent, status })
        await setTimeout(pauseMs)
      }
    } catch (error) {
      if (!isRefusedConnection(error)) ledger.uncertain.push(sent)
      if (!reconnect) break
      poster.close()
      poster = openPoster(port)
      await setTimeout(pauseMs)
    }
  }
  poster.close()
}

/** Nobody listens any more, so nothing was sent. */
const isRefusedConnection = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED'

/** Stats, creates and deletes in turn. */
function makeReport(number: number, uuid: string): Sent {
  if (number % 3 === 0)
    return {
      path: '/stats',
      body: statsBody({ uuid }),
      tag: null,
      installation: pseudonymise(testSecret, uuid),
    }
  const tag = randomUUID()
  return number % 3 === 1
    ? { path: '/create', body: createBody({ network_profile: tag }), tag, installation: null }
    : { path: '/delete', body: deleteBody({ status: tag }), tag, installation: null }
}
