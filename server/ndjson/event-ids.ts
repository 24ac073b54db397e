import { createHash } from 'node:crypto'
import type { EventReport } from '../protocol/report.ts'
import { uuidOfDigest } from '../uuid-of-digest.ts'
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
    return uuidOfDigest(ordinal === 0 ? hash : sha256(`${content}\n${ordinal}`))
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
