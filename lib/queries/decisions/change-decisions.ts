import { z } from 'zod'
import type { NewDecisionBody } from '../../contracts/decisions/new-decision.ts'
import type { Amendment } from '../../contracts/decisions/terms.ts'
import { send } from '../access/send.ts'

const saved = z.object({ id: z.string() })

/** As a form has it: the server checks what was chosen. */
type Typed<Body extends { verdict: string }> = Omit<Body, 'verdict'> & { verdict: string }

/** @returns the id of the record. @throws ApiError */
export async function saveDecision(body: Typed<NewDecisionBody>): Promise<string> {
  return saved.parse(await send('POST', '/api/v1/decisions', body)).id
}

/** @throws ApiError */
export async function amendDecision(id: string, body: Typed<Amendment>): Promise<void> {
  await send('POST', `/api/v1/decisions/${id}/amendments`, body)
}
