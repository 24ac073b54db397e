import { forgetPeakMemory, peakMemoryMb } from '../process-cost.ts'
import type { Console } from './open-console.ts'

export interface CsvCost {
  rows: number
  firstByteMs: number
  seconds: number
  /** by which the server's memory grew, at most */
  megabytes: number
}

const newline = 10

/** Takes a whole list as CSV, as fast as it comes, and keeps none of it. */
export async function timeCsv({ browser, server }: Console, path: string): Promise<CsvCost> {
  const pid = server.child.pid ?? 0
  forgetPeakMemory(pid)
  const before = peakMemoryMb(pid) ?? 0
  const started = performance.now()
  const response = await browser.fetch(path)
  if (response.status !== 200 || response.body === null) throw new Error(`${path}: ${response.status}`)
  let lines = 0
  let firstByteMs = 0
  for await (const chunk of response.body) {
    if (firstByteMs === 0) firstByteMs = performance.now() - started
    for (const byte of chunk) if (byte === newline) lines += 1
  }
  return {
    rows: lines - 1,
    firstByteMs,
    seconds: (performance.now() - started) / 1000,
    megabytes: (peakMemoryMb(pid) ?? 0) - before,
  }
}
