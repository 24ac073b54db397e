const names =
  /^(DATABASE_URL|DATA_DIR|ROLE|HOST|PORT|ADMIN_\w+|NEXTAUTH_\w+|TELEMETRY_SECRET|RETENTION_DAYS|METRICS_PORT|TRUSTED_PROXIES|INGEST_\w+)(_FILE)?$/

/** Takes out of the environment what configures a deployment: the demo must not touch the one of this shell. */
export function forgetDeployment(environment: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(environment)) if (names.test(name)) delete environment[name]
  Object.assign(environment, { NODE_ENV: 'production' })
}
