import type { Readable } from 'node:stream'

const longest = 4_096

/** The first line of a stream without its end, for what must not stand on the command line. */
export async function readFirstLine(stream: Readable): Promise<string> {
  let text = ''
  for await (const chunk of stream) {
    text += String(chunk)
    if (text.includes('\n') || text.length > longest) break
  }
  return text.split(/\r?\n/, 1)[0] ?? ''
}
