import { randomUUID } from 'node:crypto'

const statsBody = () => ({
  uuid: randomUUID(),
  kamaji_version: '26.8.2-edge',
  kubernetes_version: 'v1.33.4-gke.1036000',
  tenant_control_plane: { running: 7, upgrading: 1, not_ready: 2, sleeping: 3 },
  datastores: {
    etcd: { count: 2, used_by_count: 9 },
    postgres: { count: 1, used_by_count: 4 },
    mysql: { count: 0, used_by_count: 0 },
    nats: { count: 0, used_by_count: 0 },
  },
})

const updateBody = {
  kamaji_version: '26.8.2-edge',
  kubernetes_version: 'v1.33.4-gke.1036000',
  old_tcp_version: 'v1.32.4',
  new_tcp_version: 'v1.33.0',
}

function requestOf(path: string, body: object): Buffer {
  const text = JSON.stringify(body)
  const head = [
    `POST ${path} HTTP/1.1`,
    'Host: telemetry.clastix.io',
    'User-Agent: clastix/kamaji-telemetry',
    'Content-Type: application/json',
    `Content-Length: ${text.length}`,
  ]
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${text}`)
}

/** One stats report for each of so many installations, and among them that share of events, evenly spread. */
export function makeRequests(installations: number, eventShare: number): Buffer[] {
  const update = requestOf('/update', updateBody)
  const requests: Buffer[] = []
  let owed = 0
  for (let made = 0; made < installations; made++) {
    requests.push(requestOf('/stats', statsBody()))
    for (owed += eventShare / (1 - eventShare); owed >= 1; owed--) requests.push(update)
  }
  return requests
}
