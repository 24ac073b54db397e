import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatLine } from '../../../server/ndjson/format-line.ts'
import { LineFault } from '../../../server/ndjson/line-fault.ts'
import { parseLine } from '../../../server/ndjson/parse-line.ts'
import { now, reportLine } from './report-lines.ts'

const payload = {
  kamaji_version: 'v1.0.0',
  kubernetes_version: 'v1.30.1',
  tcp_version: 'v1.29.4',
  status: 'Ready',
}
const good = { received_at: '2026-01-31T10:05:00Z', kind: 'delete', payload }
const parse = (line: unknown) => parseLine(Buffer.from(JSON.stringify(line)), now)
const faultOf = (line: unknown) => {
  try {
    parse(line)
    return 'taken'
  } catch (error) {
    return error instanceof LineFault ? error.message : error
  }
}

describe('parseLine', () => {
  it('reads back whatever formatLine writes', () => {
    fc.assert(
      fc.property(reportLine, (line) => {
        expect(parseLine(Buffer.from(formatLine(line)), now)).toEqual(line)
      }),
    )
  })

  it('takes the line of the description', () => {
    expect(parse(good)).toMatchObject({
      receivedAt: new Date(good.received_at),
      report: { status: 'Ready' },
      id: null,
    })
  })

  it('takes both spellings of the wire, unknown fields, an offset from UTC and a Windows line end', () => {
    const flat = {
      uuid: 'a',
      kamaji_version: 'dev',
      kubernetes_version: 'Unknown',
      running: 1,
      sleeping: 0,
      not_ready: 0,
      upgrading: 2,
    }
    const line = { received_at: '2026-01-31T23:30:00.123456-05:00', kind: 'stats', payload: flat, more: [1] }
    const read = parseLine(Buffer.from(`${JSON.stringify(line)}\r`), now)
    expect(read.receivedAt.toISOString()).toBe('2026-02-01T04:30:00.123Z')
    expect(read.report).toMatchObject({ uuid: 'a', upgrading: 2, datastores: { etcd: null } })
  })

  it.each([
    ['a line that is no object', [1], 'not a JSON object'],
    ['an unknown kind', { ...good, kind: 'restart' }, 'kind: one of stats, create, update, delete'],
    ['no payload', { ...good, payload: undefined }, /^payload: .*JSON object$/],
    [
      'a payload without a field',
      { ...good, payload: { ...payload, status: '' } },
      /^payload: .*missing or empty: status$/,
    ],
    [
      'an invalid field',
      { ...good, payload: { ...payload, status: 'ü' } },
      /^payload: .*invalid value: status/,
    ],
    ['no instant', { ...good, received_at: undefined }, /^received_at: an instant/],
    ['a day for an instant', { ...good, received_at: '2026-01-31' }, /^received_at: an instant/],
    [
      'a day that is not in the calendar',
      { ...good, received_at: '2026-02-30T10:00:00Z' },
      /^received_at: an instant/,
    ],
    ['a number for an instant', { ...good, received_at: 1_700_000_000 }, /^received_at: an instant/],
    ['tomorrow', { ...good, received_at: '2026-08-16T00:00:00Z' }, 'received_at: lies in the future'],
    [
      'a clock that was not set',
      { ...good, received_at: '1970-01-01T00:00:00Z' },
      'received_at: lies before 2020',
    ],
    ['an id that is no uuid', { ...good, id: '7' }, 'id: a uuid'],
    ['pseudonymised as text', { ...good, pseudonymised: 'yes' }, 'pseudonymised: true or false'],
  ])('refuses %s', (_, line, reason) => {
    expect(faultOf(line)).toMatch(reason)
  })

  it('takes the rest of today, and refuses a pseudonym that is no uuid', () => {
    expect(faultOf({ ...good, received_at: '2026-08-15T23:59:59Z' })).toBe('taken')
    const stats = {
      uuid: 'a',
      kamaji_version: 'dev',
      kubernetes_version: 'x',
      running: 1,
      sleeping: 0,
      not_ready: 0,
      upgrading: 0,
    }
    expect(faultOf({ ...good, kind: 'stats', payload: stats, pseudonymised: true })).toBe(
      'payload: uuid: a pseudonym is a uuid',
    )
    expect(faultOf({ ...good, kind: 'stats', payload: stats, day: { max_not_ready: -1 } })).toMatch(
      /^day.max_not_ready/,
    )
  })

  it('throws nothing but a LineFault, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.json().map((json) => Buffer.from(json)),
        ),
        (bytes) => {
          try {
            parseLine(bytes, now)
          } catch (error) {
            expect(error).toBeInstanceOf(LineFault)
          }
        },
      ),
    )
  })
})
