import { describe, expect, it } from 'vitest'
import {
  importNdjson,
  type ImportCounts,
  type ImportOptions,
} from '../../../server/transfer/import-ndjson.ts'

const uuid = '0e4f8f4c-7a5e-4b0e-8a44-0d3a1b2c3d4e'
const states = { running: 1, sleeping: 0, not_ready: 0, upgrading: 0 }
const versions = { kamaji_version: 'v1.0.0', kubernetes_version: 'v1.30.1' }
const stats = (extra: object = {}) =>
  JSON.stringify({
    received_at: '2026-01-31T10:05:00Z',
    kind: 'stats',
    payload: { uuid, ...versions, ...states },
    ...extra,
  })
const edit = JSON.stringify({
  received_at: '2026-01-31T10:05:00Z',
  kind: 'update',
  payload: { ...versions, old_tcp_version: 'v1.29.1', new_tcp_version: 'v1.29.1' },
})

type Written = Parameters<ImportOptions['write']>[0]

async function take(lines: string[], linesPerBatch = 2) {
  const written: Written[] = []
  const faults: { line: number; reason: string }[] = []
  const progress: ImportCounts[] = []
  const counts = await importNdjson(
    (async function* () {
      yield Buffer.from(lines.join('\n'))
    })(),
    {
      now: new Date('2026-02-01T00:00:00Z'),
      pseudonymOf: (sent) => `pseudonym of ${sent}`,
      linesPerBatch,
      write: async (batch) => void written.push(batch),
      onFault: (fault) => faults.push(fault),
      onProgress: (soFar) => progress.push(soFar),
    },
  )
  return { counts, written, faults, progress }
}

describe('importNdjson', () => {
  it('takes what it can, and names each bad line with its number and reason', async () => {
    const { counts, faults } = await take([stats(), 'nonsense', '', '  ', edit, '{"kind":"stats"}', edit])
    expect(counts).toEqual({ stats: 1, events: 2, faults: 2 })
    expect(faults.map(({ line }) => line)).toEqual([2, 6])
    for (const { reason } of faults) expect(reason).not.toBe('')
  })

  it('stores a uuid under its pseudonym, and a pseudonym as it is', async () => {
    const { written } = await take([stats(), stats({ pseudonymised: true })])
    const names = written.flatMap((batch) => batch.stats.map(({ installation }) => installation))
    expect(names).toEqual([`pseudonym of ${uuid}`, uuid])
    expect(JSON.stringify(written)).not.toContain('"uuid"')
  })

  it('keeps the summary of an exported day, its first report never after its last', async () => {
    const day = { first_at: '2026-01-31T10:06:00Z', max_not_ready: 4, max_upgrading: 5 }
    const { written } = await take([
      stats({ day }),
      stats({ day: { ...day, first_at: '2026-01-30T00:00:00Z' } }),
    ])
    const summaries = written.flatMap((batch) => batch.stats.map(({ summary }) => summary))
    expect(summaries[0]).toEqual({
      firstAt: new Date('2026-01-31T10:05:00Z'),
      maxNotReady: 4,
      maxUpgrading: 5,
    })
    expect(summaries[1]?.firstAt).toEqual(new Date('2026-01-30T00:00:00Z'))
  })

  it('gives identical events ids of their own, across batches too, and keeps an id that is given', async () => {
    const id = '7b1d1e9c-3f7c-4c57-9f6b-5a4d3c2b1a09'
    const { written } = await take([edit, edit, edit, edit.replace('{', `{"id":"${id}",`)])
    const ids = written.flatMap((batch) => batch.events.map((event) => event.id))
    expect(new Set(ids).size).toBe(4)
    expect(ids[3]).toBe(id)
  })

  it('tells its progress after each batch', async () => {
    const { progress } = await take([stats(), edit, stats(), edit, stats()])
    expect(progress.map((soFar) => soFar.stats + soFar.events)).toEqual([2, 4, 5])
  })

  it('stops when a batch cannot be written', async () => {
    const failing = importNdjson(
      (async function* () {
        yield Buffer.from(stats())
      })(),
      {
        now: new Date('2026-02-01T00:00:00Z'),
        pseudonymOf: (sent) => sent,
        linesPerBatch: 1,
        write: async () => {
          throw new Error('away')
        },
        onFault: () => undefined,
        onProgress: () => undefined,
      },
    )
    await expect(failing).rejects.toThrow('away')
  })
})
