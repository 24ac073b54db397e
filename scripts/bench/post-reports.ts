import net from 'node:net'
import { createHistogram, type RecordableHistogram } from 'node:perf_hooks'

/** What a server did under load. */
export interface Load {
  acknowledged: number
  refused: number
  seconds: number
  /** time from the request to its answer, in milliseconds */
  p50Ms: number
  p99Ms: number
}

export interface LoadOptions {
  port: number
  connections: number
  seconds: number
  requests: readonly Buffer[]
}

/** Posts the requests in turn, round and round, on so many connections, each its next one as soon as the last is answered. */
export async function postReports({ port, connections, seconds, requests }: LoadOptions): Promise<Load> {
  const latency = createHistogram()
  const counts = { acknowledged: 0, refused: 0 }
  const started = performance.now()
  const untilMs = started + seconds * 1000
  let sent = 0
  const nextRequest = () => (performance.now() > untilMs ? undefined : requests[sent++ % requests.length])
  await Promise.all(Array.from({ length: connections }, () => postOn(port, { nextRequest, counts, latency })))
  return {
    ...counts,
    seconds: (performance.now() - started) / 1000,
    p50Ms: latency.percentile(50) / 1e6,
    p99Ms: latency.percentile(99) / 1e6,
  }
}

interface Source {
  nextRequest: () => Buffer | undefined
  counts: { acknowledged: number; refused: number }
  latency: RecordableHistogram
}

async function postOn(port: number, { nextRequest, counts, latency }: Source): Promise<void> {
  const socket = net.connect(port, '127.0.0.1').setNoDelay(true)
  let sentAtMs = 0
  const next = () => {
    const request = nextRequest()
    sentAtMs = performance.now()
    if (request === undefined) socket.end()
    else socket.write(request)
  }
  return new Promise((resolve, reject) => {
    socket.once('connect', next)
    // An answer to a report is one small segment on loopback, its head whole.
    socket.on('data', (answer) => {
      latency.record(Math.max(1, Math.round((performance.now() - sentAtMs) * 1e6)))
      if (answer.toString('latin1', 9, 12) === '200') counts.acknowledged += 1
      else counts.refused += 1
      next()
    })
    socket.once('error', reject)
    socket.once('close', () => resolve())
  })
}
