import { describe, expect, it } from 'vitest'
import { readRow, type OldRow } from '../../../server/transfer/old-backend/read-row.ts'

const uuid = '0e4f8f4c-7a5e-4b0e-8a44-0d3a1b2c3d4e'
const now = new Date('2026-11-24T10:00:00Z')
const versions = { kamaji_version: 'v1.0.0', kubernetes_version: 'v1.30.1' }
const flat = { ...versions, running: 1, sleeping: 0, not_ready: 0, upgrading: 0 }
const edit = { ...versions, old_tcp_version: 'v1.29.1', new_tcp_version: 'v1.29.4' }

interface Sketch extends Partial<Omit<OldRow, 'payload'>> {
  payload?: unknown
}

function read({ payload = edit, ...row }: Sketch = {}) {
  const createdMs = Date.parse('2026-01-31T10:05:00.123Z') + 0.456
  return readRow(
    { uuid, event_type: 'update', created_ms: createdMs, payload: JSON.stringify(payload), ...row },
    now,
    (sent) => `pseudonym of ${sent}`,
  )
}

const reasonOf = (sketch: Sketch) => {
  const row = read(sketch)
  return row.kind === 'fault' ? row.reason : null
}

describe('a row of the old backend', () => {
  it('is an event under its own uuid, at its time in whole milliseconds', () => {
    expect(read()).toMatchObject({
      kind: 'event',
      event: {
        id: uuid,
        receivedAt: new Date('2026-01-31T10:05:00.123Z'),
        report: { newTcpVersion: 'v1.29.4' },
      },
    })
  })

  it('has another id, always the same one, where its key is no uuid as PostgreSQL writes it', () => {
    const idOf = (key: string) => {
      const row = read({ uuid: key })
      return row.kind === 'event' ? row.event.id : null
    }
    const ids = ['1', '', uuid.toUpperCase(), ` ${uuid}`.slice(0, 36)].map(idOf)
    expect(new Set([...ids, uuid]).size).toBe(5)
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(idOf('1')).toBe(ids[0])
  })

  it('is a report of the installation whose uuid is its key, nested or flat, never under the uuid itself', () => {
    const { running, sleeping, not_ready, upgrading } = flat
    const nested = {
      ...versions,
      uuid: 'another',
      tenant_control_plane: { running, sleeping, not_ready, upgrading },
    }
    for (const payload of [flat, nested]) {
      const row = read({ event_type: 'stats', payload })
      expect(row).toMatchObject({
        kind: 'stats',
        stats: { installation: `pseudonym of ${uuid}`, report: { running: 1 } },
      })
      expect(row.kind === 'stats' && 'uuid' in row.stats.report).toBe(false)
    }
  })

  it.each<[string, Sketch]>([
    ['event_type: none of stats, create, update, delete', { event_type: 'Stats' }],
    ['created_at: lies in the future', { created_ms: Date.parse('2026-11-25T00:00:00Z') }],
    ['created_at: lies in the future', { created_ms: Date.parse('+012345-01-01T00:00:00Z') }],
    ['created_at: lies before 2020', { created_ms: Date.parse('2019-12-31T23:59:59Z') }],
    ['created_at: no instant', { created_ms: Number.POSITIVE_INFINITY }],
    [
      'payload: A required field is missing or empty: old_tcp_version',
      { payload: { ...edit, old_tcp_version: '' } },
    ],
    ['payload: A required field is missing or empty: kamaji_version', { payload: {} }],
    ['payload: The body is not valid JSON: a report is a JSON object', { payload: [edit] }],
    [
      'payload: The body is not valid JSON: a report is a JSON object',
      { event_type: 'stats', payload: 'text' },
    ],
    ['payload: A required field is missing or empty: uuid', { event_type: 'stats', uuid: '', payload: flat }],
  ])('is skipped for the reason "%s"', (reason, sketch) => expect(reasonOf(sketch)).toBe(reason))

  it('is skipped when its payload is too long to be a report, or holds what cannot be stored', () => {
    expect(readRow({ uuid, event_type: 'update', created_ms: 1.7e12, payload: null }, now, String)).toEqual({
      kind: 'fault',
      reason: 'payload: longer than 65536 bytes',
    })
    expect(reasonOf({ payload: { ...edit, kamaji_version: 'v1\u0000' } })).toMatch(
      /cannot be stored: kamaji_version/,
    )
    expect(reasonOf({ payload: { ...edit, kamaji_version: 'x'.repeat(65) } })).toMatch(
      /invalid value: kamaji_version/,
    )
  })
})
