import { connectTo, requestBytes, type RawConnection } from './raw-connection.ts'

/** A report that can be found again. */
export interface TaggedRequest {
  tag: string
  bytes: Buffer
}

/** What a client knows of its reports when its connection has ended. */
export interface Posted {
  /** tags of the reports that were answered 200 */
  acknowledged: string[]
  /** tags of those that were answered with anything else */
  refused: string[]
  /** tag of the last one, when the connection ended before its answer: nobody can know */
  unanswered: string | null
}

/**
 * Posts one report after another on a connection of its own, as fast as they are answered, until the server closes it.
 * @param at what is known so far; it grows meanwhile
 */
export async function keepPosting(
  port: number,
  requestOf: (number: number) => TaggedRequest,
  at: Posted,
): Promise<void> {
  const connection = await connectTo(port)
  for (let number = 0; ; number++) {
    const { tag, bytes } = requestOf(number)
    connection.write(bytes)
    const answer = await answerOf(connection)
    if (answer === null) {
      at.unanswered = tag
      return
    }
    if (answer.status === 200) at.acknowledged.push(tag)
    else at.refused.push(tag)
    if (answer.headers.get('connection') === 'close') return connection.destroy()
  }
}

const answerOf = (connection: RawConnection) => connection.answer().catch(() => null)

/** A create report whose tag is its network profile. */
export function taggedCreate(tag: string): TaggedRequest {
  const body = JSON.stringify({
    kamaji_version: '26.8.2-edge',
    kubernetes_version: 'v1.33.4',
    tcp_version: 'v1.32.1',
    cluster_api: true,
    network_profile: tag,
  })
  return { tag, bytes: requestBytes('/create', body) }
}

/** A stats report whose tag is the uuid of the installation. */
export function taggedStats(uuid: string): TaggedRequest {
  const body = JSON.stringify({
    uuid,
    kamaji_version: '26.8.2-edge',
    kubernetes_version: 'v1.33.4',
    tenant_control_plane: { running: 7, upgrading: 1, not_ready: 2, sleeping: 3 },
  })
  return { tag: uuid, bytes: requestBytes('/stats', body) }
}
