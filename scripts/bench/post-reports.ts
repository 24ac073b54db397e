import { connect } from './connection.ts'
import { Tally } from './tally.ts'

/** What a server did under load. */
export interface Load {
  acknowledged: Tally
  refused: Tally
  seconds: number
}

export interface LoadOptions {
  port: number
  connections: number
  seconds: number
  requests: readonly Buffer[]
}

/** Posts the requests in turn, round and round, on so many connections, each its next one as soon as the last is answered. */
export async function postReports({ port, connections, seconds, requests }: LoadOptions): Promise<Load> {
  const load: Load = { acknowledged: new Tally(), refused: new Tally(), seconds }
  const startedMs = performance.now()
  const untilMs = startedMs + seconds * 1000
  let sent = 0
  const nextRequest = () => (performance.now() > untilMs ? undefined : requests[sent++ % requests.length])
  await Promise.all(Array.from({ length: connections }, () => postOn(port, nextRequest, load)))
  return { ...load, seconds: (performance.now() - startedMs) / 1000 }
}

async function postOn(port: number, nextRequest: () => Buffer | undefined, load: Load): Promise<void> {
  const connection = await connect(port)
  for (let request = nextRequest(); request !== undefined; request = nextRequest()) {
    const { status, milliseconds } = await connection.ask(request)
    load[status === 200 ? 'acknowledged' : 'refused'].add(milliseconds)
  }
  await connection.close()
}
