import { SourceError } from './source-error.ts'

const timeoutMs = 10_000
const maxBytes = 4 * 1024 * 1024

interface Fetched {
  status: number
  headers: Headers
  text: string
}

interface FetchedJson {
  headers: Headers
  body: unknown
}

/**
 * Fetches a text of moderate size, whatever its status.
 * @throws SourceError when the host cannot be reached, takes too long, or says too much
 */
export async function fetchText(url: URL, headers: Record<string, string>): Promise<Fetched> {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetch(url, { headers: { ...headers, 'user-agent': 'kamaji-telemetry' }, signal })
    return { status: response.status, headers: response.headers, text: await readWithin(response, url) }
  } catch (error) {
    if (error instanceof SourceError) throw error
    throw new SourceError(`${url.host} cannot be reached: ${reasonOf(error)}`)
  }
}

/** @throws SourceError for any status but 200, and for what is no JSON */
export async function fetchJson(url: URL, sent: Record<string, string>): Promise<FetchedJson> {
  const { status, headers, text } = await fetchText(url, sent)
  if (status === 403 || status === 429)
    throw new SourceError(`${url.host} refuses more requests for now (${status}): try again ${when(headers)}`)
  if (status !== 200) throw new SourceError(`${url.host} answered ${status} to ${url.pathname}`)
  try {
    return { headers, body: JSON.parse(text) }
  } catch {
    throw new SourceError(`${url.host} answered ${url.pathname} with something that is no JSON`)
  }
}

/** When more requests are taken, as GitHub says it: in seconds, or as the instant at which its count begins anew. */
function when(headers: Headers): string {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  if (Number.isInteger(seconds)) return `in ${seconds} s`
  const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN)
  if (headers.get('x-ratelimit-remaining') !== '0' || !Number.isInteger(reset)) return 'in an hour'
  return `after ${new Date(reset * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`
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
