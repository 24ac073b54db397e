import * as fc from 'fast-check'
import type { ReportLine } from '../../../server/ndjson/report-line.ts'

export const now = new Date('2026-08-15T12:00:00Z')

const text = fc.stringMatching(/^[\x21-\x7e]{1,64}$/)
const count = fc.nat({ max: 1_000_000 })
const datastore = fc.option(fc.record({ count, usedBy: count }))
const origin = { kamajiVersion: text, kubernetesVersion: text }
const instant = fc.date({ min: new Date('2020-01-01'), max: now, noInvalidDate: true })

const statsReport = fc.record({
  kind: fc.constant('stats' as const),
  ...origin,
  uuid: fc.uuid(),
  running: count,
  sleeping: count,
  notReady: count,
  upgrading: count,
  datastores: fc.record({ etcd: datastore, postgres: datastore, mysql: datastore, nats: datastore }),
})
const eventReport = fc.oneof(
  fc.record({
    kind: fc.constant('create' as const),
    ...origin,
    tcpVersion: text,
    clusterApi: fc.option(fc.boolean()),
    networkProfile: fc.option(text),
  }),
  fc.record({ kind: fc.constant('update' as const), ...origin, oldTcpVersion: text, newTcpVersion: text }),
  fc.record({ kind: fc.constant('delete' as const), ...origin, tcpVersion: text, status: text }),
)
const day = fc.record({ firstAt: fc.option(instant), maxNotReady: count, maxUpgrading: count })

/** Any line that can be read. */
export const reportLine: fc.Arbitrary<ReportLine> = fc.oneof(
  fc.record({
    receivedAt: instant,
    report: statsReport,
    pseudonymised: fc.boolean(),
    id: fc.constant(null),
    day: fc.option(day),
  }),
  fc.record({
    receivedAt: instant,
    report: eventReport,
    pseudonymised: fc.boolean(),
    id: fc.option(fc.uuid()),
    day: fc.constant(null),
  }),
)
