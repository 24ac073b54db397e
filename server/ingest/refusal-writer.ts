import type { RefusalCount, RefusalCounts } from '../storage/refusal-counts.ts'

interface Writing {
  counts: RefusalCounts
  write: (counts: readonly RefusalCount[]) => Promise<void>
  /** told when counts are lost: at the end, because they could not be written */
  onLost: (reports: number) => void
}

const everyMs = 60_000
/** at the end, when the database may be away */
const patienceMs = 2_000

/**
 * Writes what was counted every minute, and once more at the end, beside the reports and never in their way. What cannot be
 * written waits for the next time. If the database stores it and cannot say so, it is counted twice: the counts say what
 * is wrong with reports, not how many there were.
 */
export function startRefusalWriter({ counts, write, onLost }: Writing): { stop: () => Promise<void> } {
  let running: Promise<void> | null = null
  const flush = async () => {
    const taken = counts.take()
    try {
      await write(taken)
      counts.wrote(taken)
    } catch {
      counts.putBack(taken)
    }
  }
  const tick = () => {
    running ??= flush().finally(() => (running = null))
  }
  const timer = setInterval(tick, everyMs).unref()
  return {
    stop: async () => {
      clearInterval(timer)
      const last = Promise.resolve(running).then(flush)
      await Promise.race([last, after(patienceMs)])
      if (counts.unwritten > 0) onLost(counts.unwritten)
    },
  }
}

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
