import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitLines, type NumberedLine } from '../../../server/ndjson/split-lines.ts'

async function* inChunks(bytes: Buffer, size: number) {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

async function split(text: string, size: number): Promise<(string | null)[]> {
  const lines: NumberedLine[] = []
  for await (const some of splitLines(inChunks(Buffer.from(text), size))) lines.push(...some)
  expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1))
  return lines.map(({ bytes }) => bytes?.toString() ?? null)
}

describe('splitLines', () => {
  it('cuts the same lines whatever the chunks', async () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\n', ''))
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 9 }), async (lines, size) => {
        expect(await split(lines.map((text) => `${text}\n`).join(''), size)).toEqual(lines)
      }),
    )
  })

  it('takes a last line without an end', async () => {
    expect(await split('a\n\nb', 2)).toEqual(['a', '', 'b'])
  })

  it('passes over a line of more than 64 KiB without keeping it, and goes on', async () => {
    const limit = 64 * 1024
    const lines = ['a', 'x'.repeat(limit), 'y'.repeat(limit + 1), 'b', 'z'.repeat(10 * limit)]
    expect(await split(lines.join('\n'), 1000)).toEqual(['a', lines[1], null, 'b', null])
  })
})
