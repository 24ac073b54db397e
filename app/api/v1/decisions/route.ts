import { decisions } from '@/lib/contracts/decisions/decisions.ts'
import { newDecision } from '@/lib/contracts/decisions/new-decision.ts'
import { operations } from '@/server/auth/access/operations.ts'
import { database } from '@/server/auth/database.ts'
import { json } from '@/server/auth/http/answer.ts'
import { readBody } from '@/server/auth/http/body.ts'
import { answerDecisions } from '@/server/decisions/list-decisions.ts'
import { saveDecision } from '@/server/decisions/save-decision.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'
import { guarded } from '@/app/api/v1/guarded.ts'

export const GET = dataRoute(decisions, answerDecisions)

export const POST = guarded(
  () => operations['POST /api/v1/decisions'],
  async (request, { user, actor }) => {
    const decided = await readBody(request, newDecision)
    const author = { id: user.id, name: user.name, actor }
    return json({ id: await saveDecision(database(), author, decided, new Date()) }, 201)
  },
)
