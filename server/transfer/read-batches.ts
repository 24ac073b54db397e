import { EventIds } from '../ndjson/event-ids.ts'
import { LineFault } from '../ndjson/line-fault.ts'
import { parseLine } from '../ndjson/parse-line.ts'
import { splitLines, type NumberedLine } from '../ndjson/split-lines.ts'
import { maxBodyBytes } from '../protocol/limits.ts'
import { receivedStats } from './received-stats.ts'
import type { ReceivedEvent, ReceivedStats } from '../storage/received-report.ts'

/** Some lines of a file: what they hold, and what is wrong with those that hold nothing. */
export interface LineBatch {
  stats: ReceivedStats[]
  events: ReceivedEvent[]
  faults: { line: number; reason: string }[]
}

export interface ReadOptions {
  now: Date
  /** uuid → the name under which an installation is stored */
  pseudonymOf: (uuid: string) => string
  linesPerBatch: number
}

/** Reads NDJSON in batches. Memory grows with nothing but the number of events, and with that by some bytes each. */
export async function* readBatches(
  source: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<LineBatch> {
  const ids = new EventIds()
  let batch: LineBatch = { stats: [], events: [], faults: [] }
  for await (const lines of splitLines(source))
    for (const line of lines) {
      readInto(batch, line, ids, options)
      if (sizeOf(batch) < options.linesPerBatch) continue
      yield batch
      batch = { stats: [], events: [], faults: [] }
    }
  if (sizeOf(batch) > 0) yield batch
}

const sizeOf = ({ stats, events, faults }: LineBatch) => stats.length + events.length + faults.length

const isBlank = (byte: number) => byte === 0x20 || byte === 0x09 || byte === 0x0d

function readInto(batch: LineBatch, { number, bytes }: NumberedLine, ids: EventIds, options: ReadOptions) {
  if (bytes?.every(isBlank)) return
  try {
    if (bytes === null) throw new LineFault(`longer than ${maxBodyBytes} bytes`)
    const line = parseLine(bytes, options.now)
    if (line.report.kind === 'stats') batch.stats.push(receivedStats(line, line.report, options.pseudonymOf))
    else {
      const { report, receivedAt } = line
      batch.events.push({ id: line.id ?? ids.next(receivedAt, report), receivedAt, report })
    }
  } catch (error) {
    if (!(error instanceof LineFault)) throw error
    batch.faults.push({ line: number, reason: error.message })
  }
}
