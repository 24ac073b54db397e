import fs from 'node:fs'
import { z } from 'zod'
import { ConfigError } from './config-error.ts'
import { readSignIn, signInShape, type SignInSettings } from './config-sign-in.ts'

const wholeNumber = (fallback: number, min = 0, max = Number.MAX_SAFE_INTEGER) =>
  z.coerce.number().int().min(min).max(max).default(fallback)

const schema = z.object({
  PORT: wholeNumber(3000, 0, 65_535),
  HOST: z.string().default('0.0.0.0'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
    .optional(),
  DATA_DIR: z.string().default('./data'),
  ROLE: z.enum(['all', 'ingest', 'dashboard']).default('all'),
  ADMIN_EMAIL: z.email().optional(),
  ADMIN_PASSWORD: z.string().optional(),
  ADMIN_TOTP: z.enum(['optional', 'required']).default('optional'),
  NEXTAUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  PREVIOUS_NEXTAUTH_SECRET: z.string().optional(),
  TELEMETRY_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }).optional(),
  RETENTION_DAYS: wholeNumber(400, 70),
  METRICS_PORT: wholeNumber(0, 0, 65_535),
  TRUSTED_PROXIES: wholeNumber(0, 0, 16),
  INGEST_RATE_PER_UUID: wholeNumber(6),
  INGEST_RATE_PER_ADDRESS: wholeNumber(-1, -1),
  ...signInShape,
})

/** Names of all variables. */
export const variables: readonly string[] = Object.keys(schema.shape)

const secretNames = ['NEXTAUTH_SECRET', 'TELEMETRY_SECRET'] as const

export type Role = 'all' | 'ingest' | 'dashboard'

/** The environment, as understood. */
export interface Config {
  port: number
  host: string
  role: Role
  /** null: the embedded database in `dataDir` */
  databaseUrl: string | null
  dataDir: string
  admin: { email: string; password: string } | null
  /** whether admins who sign in by password need a second factor */
  adminTotp: 'optional' | 'required'
  nextAuthSecret: string | null
  /** for `rotate-secret` alone */
  previousNextAuthSecret: string | null
  telemetrySecret: string | null
  nextAuthUrl: string | null
  signIn: SignInSettings
  retentionDays: number
  /** null: no metrics port */
  metricsPort: number | null
  trustedProxies: number
  /** reports a minute; 0 is no limit */
  ratePerUuid: number
  ratePerAddress: number
}

/**
 * Reads the environment once. Each variable may also be given as `NAME_FILE`, the path of a file that holds it;
 * an empty value counts as unset.
 * @throws ConfigError naming the variable and what to do
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const parsed = schema.safeParse(collect(environment))
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new ConfigError(`The environment is not usable.\n  ${lines.join('\n  ')}`)
  }
  const env = parsed.data
  const databaseUrl = env.DATABASE_URL ?? null
  if (env.ROLE !== 'all' && databaseUrl === null)
    throw new ConfigError(
      `ROLE=${env.ROLE} needs DATABASE_URL: the embedded database belongs to one process.`,
    )
  // A host that only takes reports has no use for the console's secret, so it need not know it.
  const required = env.ROLE === 'ingest' ? (['TELEMETRY_SECRET'] as const) : secretNames
  if (databaseUrl !== null)
    for (const name of required)
      if (env[name] === undefined)
        throw new ConfigError(`${name} is required with DATABASE_URL. Make one with: openssl rand -base64 48`)
  if ((env.ADMIN_EMAIL === undefined) !== (env.ADMIN_PASSWORD === undefined))
    throw new ConfigError('ADMIN_EMAIL and ADMIN_PASSWORD are given together, or not at all.')
  return {
    port: env.PORT,
    host: env.HOST,
    role: env.ROLE,
    databaseUrl,
    dataDir: env.DATA_DIR,
    admin:
      env.ADMIN_EMAIL !== undefined && env.ADMIN_PASSWORD !== undefined
        ? { email: env.ADMIN_EMAIL, password: env.ADMIN_PASSWORD }
        : null,
    adminTotp: env.ADMIN_TOTP,
    nextAuthSecret: env.NEXTAUTH_SECRET ?? null,
    previousNextAuthSecret: env.PREVIOUS_NEXTAUTH_SECRET ?? null,
    telemetrySecret: env.TELEMETRY_SECRET ?? null,
    nextAuthUrl: env.NEXTAUTH_URL ?? null,
    signIn: readSignIn(env),
    retentionDays: env.RETENTION_DAYS,
    metricsPort: env.METRICS_PORT === 0 ? null : env.METRICS_PORT,
    trustedProxies: env.TRUSTED_PROXIES,
    ratePerUuid: env.INGEST_RATE_PER_UUID,
    ratePerAddress: addressRate(env.INGEST_RATE_PER_ADDRESS, env.TRUSTED_PROXIES),
  }
}

/** Off by default where no proxy is trusted: behind an unknown proxy the whole fleet has one address. */
function addressRate(given: number, trustedProxies: number): number {
  if (given >= 0) return given
  return trustedProxies > 0 ? 600 : 0
}

function collect(environment: NodeJS.ProcessEnv): Record<string, string> {
  const values: Record<string, string> = {}
  for (const name of variables) {
    const value = environment[name]
    const file = environment[`${name}_FILE`]
    if (value !== undefined && value !== '') values[name] = value
    else if (file !== undefined && file !== '') values[name] = readSecretFile(name, file)
  }
  return values
}

function readSecretFile(name: string, file: string): string {
  try {
    return fs.readFileSync(file, 'utf8').trimEnd()
  } catch {
    throw new ConfigError(`${name}_FILE: cannot read ${file}.`)
  }
}
