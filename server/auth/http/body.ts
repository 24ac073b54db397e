import type { z } from 'zod'
import { AppError } from '../../errors.ts'

const maxBytes = 16 * 1024

/**
 * Reads a small JSON body and checks it; keys that the schema does not name are refused.
 * @throws AppError `unsupported_media_type`, `too_large`, `malformed_json`, `invalid_field`
 */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? ''))
    throw new AppError('unsupported_media_type')
  const parsed = schema.safeParse(parseJson(await readText(request)), { reportInput: true })
  if (parsed.success) return parsed.data
  throw faultIn(parsed.error.issues[0])
}

function faultIn(issue: z.core.$ZodIssue | undefined): AppError {
  if (issue?.code === 'unrecognized_keys')
    return new AppError('invalid_field', 'is not known here', issue.keys[0])
  const field = issue?.path.join('.')
  const isMissing = issue?.code === 'invalid_type' && issue.input === undefined
  return isMissing
    ? new AppError('missing_field', undefined, field)
    : new AppError('invalid_field', issue?.message, field)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError('malformed_json')
  }
}

/**
 * Reads a small body to its end, and no further than its limit.
 * @throws AppError `too_large`
 */
export async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw new AppError('too_large')
  if (request.body === null) return ''
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) throw new AppError('too_large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
