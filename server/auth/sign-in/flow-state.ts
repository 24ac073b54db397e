import { cookies } from 'next/headers'
import { decode } from 'next-auth/jwt'
import { z } from 'zod'
import type { Provider } from '../../../lib/contracts/access/provider.ts'
import { authSecret } from '../settings.ts'
import { stateCookieName } from './cookies.ts'

/** As next-auth seals it. */
const sealed = z.object({ value: z.string(), provider: z.string() })

/** Whether it was this browser that began the flow which an answer ends. next-auth asks again, and then says less. */
export async function isBegunHere(provider: Provider, state: string | null): Promise<boolean> {
  const name = stateCookieName()
  const token = (await cookies()).get(name)?.value
  if (token === undefined) return false
  const claims = sealed.safeParse(await decode({ token, secret: authSecret(), salt: name }).catch(() => null))
  return claims.success && claims.data.provider === provider && claims.data.value === state
}
