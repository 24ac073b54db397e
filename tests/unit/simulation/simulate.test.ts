import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, daysBetween, eachDay } from '../../../lib/time/day.ts'
import { parseLine } from '../../../server/ndjson/parse-line.ts'
import { parseKubernetesVersion } from '../../../server/versions/parse-kubernetes.ts'
import { bytes, fleet, history, options } from './fleet.ts'

const someOptions = fc.record({
  installations: fc.integer({ min: 1, max: 40 }),
  days: fc.integer({ min: 1, max: 40 }),
  until: fc
    .date({ min: new Date('2024-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map((date) => new Date(Math.max(date.getTime(), Date.parse('2024-01-01T00:00:01Z')))),
  seed: fc.nat({ max: 0xffff_ffff }),
  reportsPerDay: fc.integer({ min: 1, max: 5 }),
})

const reports = fleet()
const stats = reports.filter(({ kind }) => kind === 'stats')
const text = (value: unknown) => (typeof value === 'string' ? value : '')
const released = new Map<string, string>(history.kamaji.map((release) => [release.version, release.released]))

describe('simulate', () => {
  it('gives the same bytes for the same options, and others for another seed', () => {
    const few = { installations: 60, days: 60 }
    expect(bytes(few)).toBe(bytes(few))
    expect(bytes({ ...few, seed: 8 })).not.toBe(bytes(few))
  })

  it('gives every installation at least one report, by time, within the period, and nothing that the protocol refuses', () => {
    fc.assert(
      fc.property(someOptions, (chosen) => {
        const some = fleet(chosen)
        const uuids = new Set(some.flatMap(({ payload }) => ('uuid' in payload ? [payload['uuid']] : [])))
        expect(uuids.size).toBe(chosen.installations)
        expect(some.map(({ at }) => at)).toEqual(some.map(({ at }) => at).toSorted((a, b) => a - b))
        const days = some.map(({ at }) => dayOf(new Date(at)))
        const last = dayOf(new Date(chosen.until.getTime() - 1))
        for (const day of days) expect(daysBetween(day, last)).toBeLessThan(chosen.days)
        expect(some.at(-1)?.at ?? 0).toBeLessThan(chosen.until.getTime())
        for (const line of bytes(chosen).trimEnd().split('\n')) parseLine(Buffer.from(line), chosen.until)
      }),
      { numRuns: 25 },
    )
  })

  it('runs no release of Kamaji before its day', () => {
    for (const { at, payload } of reports) {
      const day = released.get(text(payload['kamaji_version']))
      if (day !== undefined) expect(dayOf(new Date(at)) > day).toBe(true)
    }
  })

  it('runs no minor of Kubernetes before its day, release candidates apart', () => {
    const firstDays = new Map(
      history.kubernetes
        .filter(({ distribution }) => distribution === 'upstream')
        .map(({ minor, released: day }) => [minor, day]),
    )
    for (const { at, payload } of reports) {
      const { minor, prerelease } = parseKubernetesVersion(text(payload['kubernetes_version']))
      const tenant = parseKubernetesVersion(text(payload['tcp_version'] ?? payload['new_tcp_version'])).minor
      for (const found of prerelease === null ? [minor, tenant] : [tenant])
        expect(dayOf(new Date(at)) >= (firstDays.get(found) ?? '')).toBe(true)
    }
  })

  it('refuses a period that begins before there was a Kamaji', () => {
    expect(() => fleet({ until: new Date('2022-06-01') })).toThrow(/first released on 2022-05-17/)
  })

  it('grows, vanishes, and has about the same fleet from one day to the next', () => {
    const daily = new Map<string, Set<unknown>>()
    for (const { at, payload } of stats) {
      const day = dayOf(new Date(at))
      daily.set(day, (daily.get(day) ?? new Set()).add(payload['uuid']))
    }
    const sizes = eachDay('2026-03-03', '2026-06-30').map((day) => daily.get(day)?.size ?? 0)
    expect(Math.min(...sizes)).toBeGreaterThan(options.installations * 0.25)
    expect(Math.max(...sizes)).toBeLessThan(options.installations * 0.9)
    expect(sizes.at(-1)).toBeGreaterThan(sizes[0] ?? 0)
  })

  it('has most of the last day live: the last report less than five minutes before the end', () => {
    const recent = stats.filter(({ at }) => options.until.getTime() - at <= 5 * 60_000)
    expect(recent.length).toBeGreaterThan(options.installations * 0.4)
  })

  it('has many distributions, junk, edits, hops of every kind and failed removals', () => {
    const year = fleet({ installations: 400, days: 300, reportsPerDay: 1, seed: 1 })
    const kubernetes = new Set(
      year.map(({ payload }) => parseKubernetesVersion(text(payload['kubernetes_version'])).distribution),
    )
    for (const distribution of ['unmarked', 'eks', 'gke', 'k3s', 'rke2', 'openshift', 'unrecognised'])
      expect(kubernetes).toContain(distribution)
    const kamaji = new Set(year.map(({ payload }) => payload['kamaji_version']))
    for (const version of ['v1.0.0', 'dev', 'latest']) expect(kamaji).toContain(version)
    const statuses = new Set(year.map(({ payload }) => payload['status']))
    for (const status of ['Ready', 'NotReady', 'Provisioning']) expect(statuses).toContain(status)
    expect(year.some(({ kind, payload }) => kind === 'stats' && 'running' in payload)).toBe(true)
  })
})
