import fs from 'node:fs'
import { z } from 'zod'

export interface Counts {
  passed: number
  failed: number
  skipped: number
}

const vitest = z
  .object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number() })
  .transform((r) => ({ passed: r.numPassedTests, failed: r.numFailedTests, skipped: r.numPendingTests }))

const playwright = z
  .object({
    stats: z.object({
      expected: z.number(),
      unexpected: z.number(),
      flaky: z.number(),
      skipped: z.number(),
    }),
  })
  .transform(({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }))

/** What a runner wrote of its tests; null when it wrote nothing, as when it could not start. */
export function readCounts(runner: 'vitest' | 'playwright', file: string): Counts | null {
  if (!fs.existsSync(file)) return null
  const written: unknown = JSON.parse(fs.readFileSync(file, 'utf8'))
  return (runner === 'vitest' ? vitest : playwright).parse(written)
}
