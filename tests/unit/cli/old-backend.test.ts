import { describe, expect, it } from 'vitest'
import { duration } from '../../../cli/numbers.ts'
import { FaultReport } from '../../../cli/old-backend/fault-report.ts'
import { progressBar, progressLine } from '../../../cli/old-backend/progress-line.ts'
import { buildProgram } from '../../../cli/program.ts'

describe('the progress of an import', () => {
  it('says share, rows, pace and the time left at that pace', () => {
    const progress = { firstPage: 50, page: 100, pages: 200, rows: 5_000, skipped: 0, elapsedMs: 10_000 }
    expect(progressLine(progress)).toBe('50 %, 5,000 rows, 500/s, 20 s left')
    expect(progressLine({ ...progress, skipped: 1 })).toContain(', 1 row skipped, ')
    expect(progressBar(progress)).toBe('[############------------]')
  })

  it('stays readable at both ends', () => {
    const nothing = { firstPage: 0, page: 0, pages: 0, rows: 0, skipped: 0, elapsedMs: 0 }
    expect(progressLine(nothing)).toBe('100 %, 0 rows, 0/s, 0 s left')
    expect(progressBar({ page: 0, pages: 3 })).toBe(`[${'-'.repeat(24)}]`)
    expect(progressBar({ page: 3, pages: 3 })).toBe(`[${'#'.repeat(24)}]`)
  })

  it('writes durations as people do', () => {
    expect([400, 59_400, 60_000, 200_000, 3_900_000].map(duration)).toEqual([
      '0 s',
      '59 s',
      '1 min 0 s',
      '3 min 20 s',
      '1 h 5 min',
    ])
  })
})

it('names the first rows that were skipped, and sums up all by reason, the most frequent first', () => {
  const report = new FaultReport()
  const lines: string[] = []
  const add = (uuid: string, reason: string) => report.add({ uuid, reason }, (line) => lines.push(line))
  add('\u001b[2J\u202e', 'rare')
  for (let row = 0; row < 1_000; row++) add(`row ${row}`, 'frequent')
  expect(lines[0]).toBe('row "\\u001b[2J?": rare')
  expect(lines).toHaveLength(21)
  expect(report.summary()).toEqual(['1,000 rows: frequent', '1 row: rare'])
})

it.each([
  [['import', '--follow', '-'], /for postgres/],
  [['import', '--restart', 'reports.ndjson'], /for postgres/],
  [['import', 'postgres://x@localhost:notaport/x'], /no address of a database/],
])('refuses %j before anything is opened', async (parameters, reason) => {
  const run = buildProgram().parseAsync(parameters, { from: 'user' })
  await expect(run).rejects.toMatchObject({ exitCode: 2, message: expect.stringMatching(reason) })
})
