import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { ConfigError } from './config-error.ts'
import type { Config } from './config.ts'

export interface Secrets {
  /** sessions and keys of the console; null where there is no console */
  nextAuth: string | null
  /** pseudonyms: under another one every installation is a new one */
  telemetry: string
}

/**
 * The secrets of the deployment: as given, else those that the first start made in the data folder.
 * @throws ConfigError when a file is there but holds no secret
 */
export function readSecrets(config: Config): Secrets {
  const { dataDir, nextAuthSecret, telemetrySecret } = config
  return {
    nextAuth: config.role === 'ingest' ? null : (nextAuthSecret ?? keptSecret(nextAuthFile(dataDir))),
    telemetry: telemetrySecret ?? keptSecret(path.join(dataDir, 'telemetry-secret')),
  }
}

export const nextAuthFile = (dataDir: string): string => path.join(dataDir, 'nextauth-secret')

const shortest = 32

/** The secret in a file, which is made when it is not there. @throws ConfigError for a file that holds none */
export function keptSecret(file: string): string {
  if (!fs.existsSync(file)) makeSecret(file)
  const secret = fs.readFileSync(file, 'utf8').trim()
  if (secret.length < shortest)
    throw new ConfigError(`${file} is damaged: restore it from a backup, or remove it to get a new secret.`)
  return secret
}

/** Complete or not there at all, also after a power cut; a secret that another process made meanwhile stays. */
function makeSecret(file: string): void {
  const draft = `${file}.${process.pid}`
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const secret = `${randomBytes(36).toString('base64url')}\n`
  fs.writeFileSync(draft, secret, { mode: 0o600, flush: true })
  try {
    fs.linkSync(draft, file)
  } catch (error) {
    if (!fs.existsSync(file)) throw error
  } finally {
    fs.rmSync(draft, { force: true })
  }
}
