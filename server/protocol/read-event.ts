import type { FieldReader, JsonObject } from './field-reader.ts'
import type { CreateReport, DeleteReport, UpdateReport } from './report.ts'

// Each counts only while the reader has found no fault.

export function readCreate(read: FieldReader, body: JsonObject): CreateReport {
  return {
    kind: 'create',
    ...readOrigin(read, body),
    tcpVersion: read.text(body, 'tcp_version'),
    clusterApi: read.optionalFlag(body, 'cluster_api'),
    networkProfile: read.optionalText(body, 'network_profile'),
  }
}

export function readUpdate(read: FieldReader, body: JsonObject): UpdateReport {
  return {
    kind: 'update',
    ...readOrigin(read, body),
    oldTcpVersion: read.text(body, 'old_tcp_version'),
    newTcpVersion: read.text(body, 'new_tcp_version'),
  }
}

export function readDelete(read: FieldReader, body: JsonObject): DeleteReport {
  return {
    kind: 'delete',
    ...readOrigin(read, body),
    tcpVersion: read.text(body, 'tcp_version'),
    status: read.text(body, 'status'),
  }
}

function readOrigin(
  read: FieldReader,
  body: JsonObject,
): { kamajiVersion: string; kubernetesVersion: string } {
  return {
    kamajiVersion: read.text(body, 'kamaji_version'),
    kubernetesVersion: read.text(body, 'kubernetes_version'),
  }
}
