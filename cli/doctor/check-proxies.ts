import type { Config } from '../../server/config.ts'
import { ok, warn, type Finding } from './finding.ts'

/** This server speaks plain http: where people come by https, something stands in front that does not. */
export function checkProxies({ nextAuthUrl, trustedProxies }: Config): Finding[] {
  if (nextAuthUrl === null || !nextAuthUrl.startsWith('https:')) return []
  if (trustedProxies > 0) return [ok(`people come by https, and TRUSTED_PROXIES is ${trustedProxies}`)]
  return [
    warn(
      'people come by https, so through a proxy, and TRUSTED_PROXIES is 0: to failed sign-ins and the audit log all are one address',
      'Set it to the number of proxies that write X-Forwarded-For.',
    ),
  ]
}
