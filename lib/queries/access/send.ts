import { ApiError, errorOf } from '../api-error.ts'

/**
 * Asks the server for a change.
 * @returns what it answers; null when that is nothing
 * @throws ApiError when it refuses, or cannot be reached
 */
export async function send(
  method: 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
): Promise<unknown> {
  const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await reach(path, body === undefined ? { method } : { method, ...json })
  if (!response.ok) throw await errorOf(response)
  return response.status === 204 ? null : response.json()
}

/** @throws ApiError when the server cannot be reached */
export async function reach(path: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init)
  } catch {
    throw new ApiError(0, 'The server cannot be reached', 'Check your connection, then try again.')
  }
}
