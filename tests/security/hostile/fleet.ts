import type { TestReport } from '../../support/import-reports.ts'
import { hostileTexts } from './texts.ts'

const days = 5
const fine = { kamaji_version: 'v1.0.0', kubernetes_version: 'v1.33.4' }

/** Installations that send a hostile text in each field that takes one, day after day. */
export function hostileReports(now: Date): TestReport[] {
  return Array.from({ length: days }, (_, ago) => new Date(now.getTime() - ago * 86_400_000).toISOString())
    .toReversed()
    .flatMap((received_at) => hostileTexts.flatMap((text, index) => reportsWith(text, index, received_at)))
}

function reportsWith(text: string, index: number, received_at: string): TestReport[] {
  const next = hostileTexts[(index + 1) % hostileTexts.length] ?? ''
  const stats = (uuid: string, versions: object): TestReport => ({
    received_at,
    kind: 'stats',
    payload: {
      uuid,
      ...fine,
      ...versions,
      tenant_control_plane: { running: 2, sleeping: 0, not_ready: 1, upgrading: 0 },
    },
  })
  return [
    stats(`kamaji ${index}`, { kamaji_version: text }),
    stats(`kubernetes ${index}`, { kubernetes_version: text }),
    stats(text, fine),
    {
      received_at,
      kind: 'create',
      payload: { ...fine, tcp_version: text, network_profile: text },
    },
    { received_at, kind: 'update', payload: { ...fine, old_tcp_version: text, new_tcp_version: next } },
    { received_at, kind: 'delete', payload: { ...fine, tcp_version: text, status: text } },
  ]
}
