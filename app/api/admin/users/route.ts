import { invitation } from '@/lib/contracts/access/person.ts'
import { operations } from '@/server/auth/access/operations.ts'
import { requireApi } from '@/server/auth/access/require-api.ts'
import { database } from '@/server/auth/database.ts'
import { json } from '@/server/auth/http/answer.ts'
import { readBody } from '@/server/auth/http/body.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { issuedLink } from '@/server/auth/links/issued.ts'
import { createUser } from '@/server/auth/people/create-user.ts'
import { listUsers } from '@/server/auth/people/list-users.ts'
import { originFor } from '@/server/auth/settings.ts'

export const GET = handler(async (request) => {
  await requireApi(operations['GET /api/admin/users'], request)
  return json({ rows: await listUsers(database(), new Date()) })
})

export const POST = handler(async (request) => {
  const { actor } = await requireApi(operations['POST /api/admin/users'], request)
  const person = await readBody(request, invitation)
  const { id, link } = await createUser(database(), actor, person, new Date())
  return json({ id, link: issuedLink(link, originFor(request.headers)) }, 201)
})
