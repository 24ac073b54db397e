import { ApiError, errorOf } from '../api-error.ts'
import { askForProof } from './proof-gate.ts'

/**
 * Asks the server for a change. Where it first wants a proof of who asks, the person is asked for it, and the request is
 * made again: whoever calls this need not know.
 * @returns what it answers; null when that is nothing
 * @throws ApiError when it refuses, or cannot be reached
 */
export async function send(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
): Promise<unknown> {
  const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await reach(path, body === undefined ? { method } : { method, ...json })
  if (!response.ok) {
    const error = await errorOf(response)
    if (error.code === 'proof_required' && (await askForProof())) return send(method, path, body)
    throw error
  }
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
