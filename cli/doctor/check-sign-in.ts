import { checkProvider } from '../../server/auth/providers/check.ts'
import { redirectAddress } from '../../server/auth/providers/redirect-address.ts'
import { providerNames } from '../../server/auth/providers/settings.ts'
import type { Config } from '../../server/config.ts'
import { fail, ok, warn, type Finding } from './finding.ts'

/** Each provider that is on: whether it answers, and what has to be registered there. */
export async function checkSignIn({ signIn, nextAuthUrl, port }: Config): Promise<Finding[]> {
  const origin = new URL(nextAuthUrl ?? `http://localhost:${port}`).origin
  const checks = providerNames(signIn).map(async ({ id, name }) => {
    const { state, text } = await checkProvider(id, signIn)
    const told = `sign-in by ${name}, redirect address ${redirectAddress(id, origin)}: ${text}`
    if (state === 'ok') return ok(told)
    return state === 'warn'
      ? warn(told, 'Look whether it does: a sign-in needs it.')
      : fail(
          told,
          'Nobody can sign in that way now. See docs/operations.md, Sign-in by GitHub or OpenID Connect.',
        )
  })
  return Promise.all(checks)
}
