import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseReport } from '../../../server/protocol/parse-report.ts'
import { readReport } from '../../../server/protocol/read-report.ts'
import { reportKinds, type ReportKind } from '../../../server/protocol/report.ts'
import { routeReport } from '../../../server/protocol/route-report.ts'
import { recordedRequests } from '../../support/recorded-requests.ts'

const fixture = (name: string) => fs.readFileSync(new URL(`../../fixtures/${name}`, import.meta.url))

const origin = { kamajiVersion: '26.8.2-edge', kubernetesVersion: 'v1.33.4-gke.1036000' }

describe('what the client of Kamaji sends', () => {
  it('is taken, byte by byte, all four reports', () => {
    const reports = recordedRequests().map(({ path, body }) => {
      const kind = routeReport(path)
      return kind === null ? path : parseReport(kind, body)
    })
    expect(reports).toEqual([
      {
        kind: 'stats',
        uuid: '56279633-3131-436b-b8f2-9008a49a2f12',
        ...origin,
        running: 7,
        sleeping: 3,
        notReady: 2,
        upgrading: 1,
        datastores: {
          etcd: { count: 2, usedBy: 9 },
          postgres: { count: 1, usedBy: 4 },
          mysql: { count: 0, usedBy: 0 },
          nats: { count: 0, usedBy: 0 },
        },
      },
      { kind: 'create', ...origin, tcpVersion: 'v1.32.1', clusterApi: true, networkProfile: 'load_balancer' },
      { kind: 'update', ...origin, oldTcpVersion: 'v1.32.1', newTcpVersion: 'v1.33.0' },
      { kind: 'delete', ...origin, tcpVersion: 'v1.33.0', status: 'NotReady' },
    ])
  })

  it('is taken in the form of the public document: flat, without datastores, without the later fields', () => {
    const kindOf = (text: unknown): ReportKind | undefined => reportKinds.find((kind) => kind === text)
    const examples: { kind: string; payload: unknown }[] = JSON.parse(
      fixture('public-document.json').toString(),
    )
    const reports = examples.map(({ kind, payload }) => readReport(kindOf(kind) ?? 'stats', payload))
    const documented = { kamajiVersion: 'v0.6.1', kubernetesVersion: 'v1.27.3' }
    expect(reports).toEqual([
      {
        kind: 'stats',
        uuid: '56279633-3131-436b-b8f2-9008a49a2f12',
        ...documented,
        running: 1,
        sleeping: 0,
        notReady: 0,
        upgrading: 0,
        datastores: { etcd: null, postgres: null, mysql: null, nats: null },
      },
      { kind: 'create', ...documented, tcpVersion: 'v1.26.0', clusterApi: null, networkProfile: null },
      { kind: 'update', ...documented, oldTcpVersion: 'v1.26.0', newTcpVersion: 'v1.27.0' },
      { kind: 'delete', ...documented, tcpVersion: 'v1.27.0', status: 'Ready' },
    ])
  })
})
