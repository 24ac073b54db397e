import { guarded } from '@/app/api/v1/guarded.ts'
import { openApi } from '@/lib/contracts/openapi.ts'

export const GET = guarded(async () => Response.json(openApi()))
