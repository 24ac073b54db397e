import { ok, warn, type Finding } from './finding.ts'

const timeoutMs = 3_000

/** Asks the server that has the embedded database: while it runs nobody else may look into it. */
export async function checkServer(port: number): Promise<Finding> {
  const address = `http://127.0.0.1:${port}/readyz`
  const status = await fetch(address, { signal: AbortSignal.timeout(timeoutMs) }).then(
    (answer) => answer.status,
    () => null,
  )
  if (status === 200)
    return ok('a server has the embedded database and is ready; stop it to have the database checked too')
  return warn(
    `another process has the embedded database, and ${address} ${status === null ? 'does not answer' : `says ${status}`}`,
    'If a server runs, look at its log and its PORT.',
  )
}
