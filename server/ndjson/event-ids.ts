import { createHash } from 'node:crypto'
import type { EventReport } from '../protocol/report.ts'
import { Ordinals } from './ordinals.ts'

/**
 * Ids of the events of one file that give none: from the instant and the fields of the report as read, so that spelling and
 * order of the JSON do not matter, and identical events told apart by their ordinal in the file. The same file gives the same
 * ids each time.
 */
export class EventIds {
  private readonly ordinals = new Ordinals()

  next(receivedAt: Date, report: EventReport): string {
    const content = contentOf(receivedAt, report)
    const hash = sha256(content)
    const ordinal = this.ordinals.next(1 + hash.readUIntBE(0, 6))
    return asUuid(ordinal === 0 ? hash : sha256(`${content}\n${ordinal}`))
  }
}

function contentOf(receivedAt: Date, report: EventReport): string {
  const common = [receivedAt.toISOString(), report.kind, report.kamajiVersion, report.kubernetesVersion]
  return JSON.stringify([...common, ...ownFields(report)])
}

function ownFields(report: EventReport): (string | boolean | null)[] {
  if (report.kind === 'update') return [report.oldTcpVersion, report.newTcpVersion]
  if (report.kind === 'delete') return [report.tcpVersion, report.status]
  return [report.tcpVersion, report.clusterApi, report.networkProfile]
}

const sha256 = (text: string) => createHash('sha256').update(text).digest()

/** Cut to a uuid of version 8 (RFC 9562, "vendor-defined"). */
function asUuid(hash: Buffer): string {
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = hash.toString('hex', 0, 16)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
