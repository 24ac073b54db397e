import type { SignInMethod } from '@/lib/contracts/access/session.ts'

const labels: Record<SignInMethod, string> = {
  password: 'Password',
  'password+totp': 'Password and second factor',
  github: 'GitHub',
  oidc: 'OpenID Connect',
}

/** How a session was begun, in words. */
export function methodLabel(method: string): string {
  return Object.entries(labels).find(([known]) => known === method)?.[1] ?? method
}
