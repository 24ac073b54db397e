import { randomUUID } from 'node:crypto'
import { pseudonymise } from '../../../server/storage/pseudonym.ts'
import { testSecret } from '../../support/secret.ts'
import { createBody, deleteBody, statsBody } from './report-bodies.ts'
import { openPoster } from './poster.ts'

/** A report that can be found again: an event by its tag, a stats report by its installation. */
interface Sent {
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

export interface Load {
  ledger: Ledger
  /** resolves when every connection is cut */
  ended: Promise<unknown>
}

export const connectionCount = 64
const uuidsPerConnection = 10
/** Far more than any test waits for: so that a load always ends. */
const mostPerConnection = 5_000

/** 64 clients post, each on its own connection and each its next report when the last one is answered, until they are cut. */
export function startLoad(port: number): Load {
  const ledger: Ledger = { acknowledged: [], refused: [], uncertain: [] }
  const ended = Promise.all(Array.from({ length: connectionCount }, () => postUntilCut(port, ledger)))
  return { ledger, ended }
}

async function postUntilCut(port: number, ledger: Ledger): Promise<void> {
  const poster = openPoster(port)
  const uuids = Array.from({ length: uuidsPerConnection }, () => randomUUID())
  for (let number = 0; number < mostPerConnection; number++) {
    const sent = makeReport(number, uuids[number % uuids.length] ?? '')
    try {
      const { status } = await poster.post(sent.path, sent.body)
      if (status === 200) ledger.acknowledged.push(sent)
      else ledger.refused.push({ ...sent, status })
    } catch (error) {
      if (!isRefusedConnection(error)) ledger.uncertain.push(sent)
      break
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
