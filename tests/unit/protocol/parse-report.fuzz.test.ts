import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { errorCodes } from '../../../server/errors.ts'
import { parseReport } from '../../../server/protocol/parse-report.ts'
import { reportKinds, type Report } from '../../../server/protocol/report.ts'
import { hostileBody } from './hostile-bodies.ts'
import { expectInvariants } from './report-invariants.ts'

const wireNames: Record<string, string> = {
  uuid: 'uuid',
  kamajiVersion: 'kamaji_version',
  kubernetesVersion: 'kubernetes_version',
  tcpVersion: 'tcp_version',
  oldTcpVersion: 'old_tcp_version',
  newTcpVersion: 'new_tcp_version',
  status: 'status',
}

/** Each text of the report is the very one that was sent. */
function expectAsSent(report: Report, body: Uint8Array): void {
  const sent: Record<string, unknown> = JSON.parse(new TextDecoder().decode(body))
  for (const [key, value] of Object.entries(report)) {
    const name = wireNames[key]
    if (name !== undefined) expect(value).toBe(sent[name])
  }
}

describe.each(reportKinds)('parseReport, %s, 10,000 hostile bodies', (kind) => {
  it('never throws, and gives a report only when all of its invariants hold', () => {
    const outcomes = new Map<string, number>()
    fc.assert(
      fc.property(hostileBody(kind), (body) => {
        const parsed = parseReport(kind, body)
        const outcome = parsed.kind === 'rejection' ? parsed.code : 'report'
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
        if (parsed.kind === 'rejection') {
          expect([400, 413]).toContain(errorCodes[parsed.code].status)
          return
        }
        expect(parsed.kind).toBe(kind)
        expectInvariants(parsed)
        expectAsSent(parsed, body)
      }),
      { numRuns: 10_000 },
    )
    // the bodies reach every branch: reports as well as each reason to reject one
    const reached = [
      'report',
      'malformed_json',
      'missing_field',
      'invalid_field',
      'invalid_text',
      'too_deep',
      'too_large',
    ]
    for (const outcome of reached)
      expect([outcome, (outcomes.get(outcome) ?? 0) > 20]).toEqual([outcome, true])
    expect(outcomes.get('report')).toBeGreaterThan(1_000)
  })
})
