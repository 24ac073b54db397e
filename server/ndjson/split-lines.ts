import { maxBodyBytes } from '../protocol/limits.ts'

export interface NumberedLine {
  /** from 1, counting blank lines too */
  number: number
  /** without its end; null: longer than a report may be */
  bytes: Buffer | null
}

const newline = 0x0a

/** Cuts a stream into its lines, a few at a time; never holds more than a chunk and the longest line allowed. */
export async function* splitLines(source: AsyncIterable<Uint8Array>): AsyncGenerator<NumberedLine[]> {
  let number = 0
  let rest: Buffer[] = []
  let restLength = 0
  const keep = (part: Buffer) => {
    restLength += part.length
    if (restLength > maxBodyBytes) rest = []
    else rest.push(part)
  }
  const take = (): NumberedLine => {
    const bytes = restLength > maxBodyBytes ? null : Buffer.concat(rest)
    rest = []
    restLength = 0
    number += 1
    return { number, bytes }
  }
  for await (const chunk of source) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    const lines: NumberedLine[] = []
    let start = 0
    for (let end = buffer.indexOf(newline); end >= 0; end = buffer.indexOf(newline, start)) {
      keep(buffer.subarray(start, end))
      lines.push(take())
      start = end + 1
    }
    // a copy, since the source may use its buffer again
    if (start < buffer.length) keep(Buffer.from(buffer.subarray(start)))
    yield lines
  }
  if (restLength > 0) yield [take()]
}
