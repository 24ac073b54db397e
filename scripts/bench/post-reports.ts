import net from 'node:net'
import { randomUUID } from 'node:crypto'

/** What a server did under load. */
export interface Load {
  accepted: number
  refused: number
  seconds: number
}

const body = (uuid: string) =>
  JSON.stringify({
    uuid,
    kamaji_version: '26.8.2-edge',
    kubernetes_version: 'v1.33.4-gke.1036000',
    tenant_control_plane: { running: 7, upgrading: 1, not_ready: 2, sleeping: 3 },
    datastores: { etcd: { count: 2, used_by_count: 9 }, postgres: { count: 1, used_by_count: 4 } },
  })

function requestOf(uuid: string): Buffer {
  const text = body(uuid)
  const head = `POST /stats HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\nContent-Length: ${text.length}\r\n\r\n`
  return Buffer.from(head + text)
}

const installationsPerConnection = 50

/** Posts stats reports on so many connections, each as soon as the one before it is answered. */
export async function postReports(port: number, connections: number, seconds: number): Promise<Load> {
  const until = performance.now() + seconds * 1000
  const started = performance.now()
  const parts = await Promise.all(Array.from({ length: connections }, () => postOn(port, until)))
  const sum = (key: 'accepted' | 'refused') => parts.reduce((total, part) => total + part[key], 0)
  return {
    accepted: sum('accepted'),
    refused: sum('refused'),
    seconds: (performance.now() - started) / 1000,
  }
}

async function postOn(port: number, until: number): Promise<Pick<Load, 'accepted' | 'refused'>> {
  const requests = Array.from({ length: installationsPerConnection }, () => requestOf(randomUUID()))
  const counts = { accepted: 0, refused: 0 }
  const socket = net.connect(port, '127.0.0.1').setNoDelay(true)
  let sent = 0
  const next = () => {
    const request = requests[sent++ % requests.length]
    if (performance.now() > until || request === undefined) socket.end()
    else socket.write(request)
  }
  return new Promise((resolve, reject) => {
    socket.once('connect', next)
    // An answer to a report is one small segment on loopback, its head whole.
    socket.on('data', (answer) => {
      if (answer.toString('latin1', 0, 12) === 'HTTP/1.1 200') counts.accepted += 1
      else counts.refused += 1
      next()
    })
    socket.once('error', reject)
    socket.once('close', () => resolve(counts))
  })
}
