import { describe, expect, it } from 'vitest'
import { EventIds } from '../../../server/ndjson/event-ids.ts'
import { Ordinals } from '../../../server/ndjson/ordinals.ts'
import type { EventReport } from '../../../server/protocol/report.ts'

const at = new Date('2026-01-31T10:05:00Z')
const edit: EventReport = {
  kind: 'update',
  kamajiVersion: 'v1.0.0',
  kubernetesVersion: 'v1.30.1',
  oldTcpVersion: 'v1.29.4',
  newTcpVersion: 'v1.29.4',
}

describe('EventIds', () => {
  it('gives identical events of one file different ids, and the same ones to the same file', () => {
    const [first, second] = [new EventIds(), new EventIds()]
    const ids = [first.next(at, edit), first.next(at, edit), first.next(at, edit)]
    expect(new Set(ids).size).toBe(3)
    expect([second.next(at, edit), second.next(at, edit), second.next(at, edit)]).toEqual(ids)
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('does not depend on what stands between two identical events', () => {
    const [first, second] = [new EventIds(), new EventIds()]
    const other: EventReport = { ...edit, newTcpVersion: 'v1.30.0' }
    first.next(at, edit)
    second.next(at, edit)
    second.next(at, other)
    expect(second.next(at, edit)).toBe(first.next(at, edit))
  })

  it('tells events apart by any field and by the millisecond', () => {
    const events: [Date, EventReport][] = [
      [at, edit],
      [new Date(at.getTime() + 1), edit],
      [at, { ...edit, kamajiVersion: 'v1.0.1' }],
      [at, { ...edit, kubernetesVersion: 'v1.30.2' }],
      [at, { ...edit, oldTcpVersion: 'v1.29.5' }],
      [at, { ...edit, kind: 'delete', tcpVersion: 'v1.29.4', status: 'v1.29.4' }],
    ]
    expect(new Set(events.map(([when, event]) => new EventIds().next(when, event))).size).toBe(events.length)
  })
})

describe('Ordinals', () => {
  it('counts as a Map does, through many growths', () => {
    const [ordinals, map] = [new Ordinals(), new Map<number, number>()]
    for (let step = 1; step <= 50_000; step++) {
      const key = 1 + (Math.imul(step % 20_011, 0x9e37_79b1) >>> 0)
      expect(ordinals.next(key)).toBe(map.get(key) ?? 0)
      map.set(key, (map.get(key) ?? 0) + 1)
    }
  })
})
