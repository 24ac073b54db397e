import { z } from 'zod'
import type { Invitation, IssuedLink, PersonChange } from '../../contracts/access/person.ts'
import { send } from './send.ts'

const linkAnswer = z.object({ link: z.object({ url: z.string(), expires_at: z.string() }) })

/** Takes what was typed: the server checks it. @throws ApiError */
export async function invitePerson(invitation: Record<keyof Invitation, string>): Promise<IssuedLink> {
  return linkAnswer.parse(await send('POST', '/api/admin/users', invitation)).link
}

/** @throws ApiError */
export async function changePerson(id: string, change: PersonChange): Promise<null> {
  await send('PATCH', `/api/admin/users/${id}`, change)
  return null
}

/** @throws ApiError */
export async function resetPerson(id: string): Promise<IssuedLink> {
  return linkAnswer.parse(await send('POST', `/api/admin/users/${id}/reset`)).link
}

/** @throws ApiError */
export async function removeFactorOf(id: string): Promise<null> {
  await send('DELETE', `/api/admin/users/${id}/factor`)
  return null
}

/** @throws ApiError */
export async function unlockPerson(id: string): Promise<null> {
  await send('POST', `/api/admin/users/${id}/unlock`)
  return null
}
