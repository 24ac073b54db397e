import { SourceError } from './source-error.ts'

const timeoutMs = 10_000
const maxBytes = 4 * 1024 * 1024

interface Fetched {
  status: number
  text: string
}

/**
 * Fetches a text of moderate size, whatever its status.
 * @throws SourceError when the host cannot be reached, takes too long, or says too much
 */
export async function fetchText(url: URL, accept: string): Promise<Fetched> {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const headers = { accept, 'user-agent': 'kamaji-telemetry' }
    const response = await fetch(url, { headers, signal })
    return { status: response.status, text: await readWithin(response, url) }
  } catch (error) {
    if (error instanceof SourceError) throw error
    throw new SourceError(`${url.host} cannot be reached: ${reasonOf(error)}`)
  }
}

/** @throws SourceError for any status but 200, and for what is no JSON */
export async function fetchJson(url: URL): Promise<unknown> {
  const { status, text } = await fetchText(url, 'application/json')
  if (status === 403 || status === 429)
    throw new SourceError(`${url.host} refuses more requests for now (${status}): try again in an hour`)
  if (status !== 200) throw new SourceError(`${url.host} answered ${status} to ${url.pathname}`)
  try {
    return JSON.parse(text)
  } catch {
    throw new SourceError(`${url.host} answered ${url.pathname} with something that is no JSON`)
  }
}

async function readWithin(response: Response, url: URL): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > maxBytes)
      throw new SourceError(`${url.host} answered ${url.pathname} with over ${maxBytes} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `no answer within ${timeoutMs / 1000} s`
  const { cause } = error
  return cause instanceof Error ? cause.message : error.message
}
