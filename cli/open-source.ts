import fs from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Failure } from './failure.ts'

/**
 * The bytes of a file, or of stdin for `-`, unzipped where they begin as gzip does.
 * @throws Failure, while it is read, when that cannot go on
 */
export async function* openSource(file: string): AsyncGenerator<Buffer> {
  const raw: Readable =
    file === '-' ? process.stdin : fs.createReadStream(file, { highWaterMark: 256 * 1024 })
  try {
    const chunks: AsyncIterator<Buffer> = raw[Symbol.asyncIterator]()
    const first = await chunks.next()
    if (first.done === true) return
    const all = startingWith(first.value, chunks)
    yield* isGzip(first.value) ? unzipped(all) : all
  } catch (error) {
    throw new Failure(`${file === '-' ? 'stdin' : file} cannot be read: ${reasonOf(error)}`)
  } finally {
    raw.destroy()
  }
}

async function* startingWith(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first
  yield* { [Symbol.asyncIterator]: () => rest }
}

const isGzip = (bytes: Buffer) => bytes[0] === 0x1f && bytes[1] === 0x8b

function unzipped(source: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  // its errors reach whoever reads the result
  return pipeline(Readable.from(source), createGunzip(), () => undefined)
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file.',
  EISDIR: 'it is a folder.',
  EACCES: 'this user may not read it.',
  Z_BUF_ERROR: 'the gzip data stops before its end.',
  Z_DATA_ERROR: 'the gzip data is damaged.',
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return reasons[code] ?? error.message
}
