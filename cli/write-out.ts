import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

const chunkLength = 64 * 1024

/**
 * Writes text to a stream no faster than it is taken, and leaves the stream open.
 * @returns false when the reader went away before the end, as `head` does
 */
export async function writeOut(
  lines: Iterable<string> | AsyncIterable<string>,
  stream: Writable,
): Promise<boolean> {
  try {
    await pipeline(Readable.from(joined(lines)), stream, { end: false })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return false
    throw error
  }
}

async function* joined(lines: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = ''
  for await (const line of lines) {
    chunk += line
    if (chunk.length < chunkLength) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
}
