import fs from 'node:fs'
import path from 'node:path'
import { isRotationOpen } from '../../server/auth/rotation.ts'
import type { Config } from '../../server/config.ts'
import { nextAuthFile } from '../../server/secrets.ts'
import { ok, warn, type Finding } from './finding.ts'

/** Both secrets: given by the environment, or kept in the data folder where only its owner reads them. */
export function checkSecrets(config: Config): Finding[] {
  return [
    checkSecret('NEXTAUTH_SECRET', config.nextAuthSecret, nextAuthFile(config.dataDir)),
    checkSecret('TELEMETRY_SECRET', config.telemetrySecret, path.join(config.dataDir, 'telemetry-secret')),
    ...(isRotationOpen(config.dataDir)
      ? [warn('a change of NEXTAUTH_SECRET was broken off', 'Run rotate-secret again.')]
      : []),
  ]
}

function checkSecret(name: string, given: string | null, file: string): Finding {
  if (given !== null) return ok(`${name} is given by the environment`)
  if (!fs.existsSync(file))
    return warn(`${name} does not exist yet`, 'The first start of the server makes it.')
  const mode = fs.statSync(file).mode & 0o777
  if ((mode & 0o077) !== 0)
    return warn(`${name} in ${file} is open to others (mode ${mode.toString(8)})`, `chmod 600 ${file}`)
  return ok(`${name} in ${file}: back it up`)
}

/** NEXTAUTH_SECRET as a console would use it; null where there is none. Asking for it makes none. */
export function knownSecret({ nextAuthSecret, dataDir, role }: Config): string | null {
  if (nextAuthSecret !== null || role === 'ingest') return nextAuthSecret
  const file = nextAuthFile(dataDir)
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : null
}
