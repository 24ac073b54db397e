import type { z } from 'zod'
import { describeError } from '../../log.ts'
import { ProviderFault } from './fault.ts'

/** How long a provider may take to answer before people are told that it does not. */
export const patienceMs = 10_000
const maxBytes = 1024 * 1024

/**
 * Asks a provider and reads its JSON; redirects are not followed.
 * @throws ProviderFault
 */
export async function askProvider(
  url: string,
  {
    headers = {},
    signal = AbortSignal.timeout(patienceMs),
  }: { headers?: Record<string, string>; signal?: AbortSignal } = {},
): Promise<{ status: number; body: unknown }> {
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json', ...headers },
      signal,
      redirect: 'error',
    })
    return { status: response.status, body: parseJson(await readText(response)) }
  } catch (error) {
    if (error instanceof ProviderFault) throw error
    throw new ProviderFault('provider_away', `${url} cannot be reached: ${reasonOf(error)}.`)
  }
}

/** The body as it should be. @throws ProviderFault naming what is wrong with it */
export function readAnswer<Schema extends z.ZodType>(
  url: string,
  body: unknown,
  schema: Schema,
): z.output<Schema> {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new ProviderFault(
    'provider_failed',
    `${url}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}.`,
  )
}

/** Ends the wait of a call that has no end of its own. @throws ProviderFault */
export async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const fault = new ProviderFault('provider_away', `There was no answer within ${patienceMs / 1000} s.`)
    timer = setTimeout(() => reject(fault), patienceMs)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) throw new ProviderFault('provider_failed', `${response.url} answers without end.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** null for what is no JSON: the status may say enough, and a schema takes no null */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return describeError(error)
  if (error.name === 'TimeoutError') return `no answer within ${patienceMs / 1000} s`
  return describeError(error.cause ?? error)
}
