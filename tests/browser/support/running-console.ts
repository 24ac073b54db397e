import { z } from 'zod'
import { roles } from '../../../lib/contracts/access/role.ts'

const person = z.object({ email: z.string(), name: z.string(), role: z.enum(roles), password: z.string() })
/** Somebody who can sign in. */
export type Person = z.infer<typeof person>

const cookie = z.object({ name: z.string(), value: z.string() })
export type SessionCookie = z.infer<typeof cookie>

const runningConsole = z.object({
  origin: z.string(),
  people: z.record(z.enum(roles), person),
  /** the cookies of a session of each, for the tests that are not about signing in */
  sessions: z.record(z.enum(roles), z.array(cookie)),
  /** the cookies of a session of the admin that is too old for sensitive changes */
  staleAdmin: z.array(cookie),
})
export type RunningConsole = z.infer<typeof runningConsole>

const variable = 'CONSOLE_UNDER_TEST'

/** Hands the console over to the workers, which inherit the environment of the process that set it up. */
export function handOver(running: RunningConsole): void {
  process.env[variable] = JSON.stringify(running)
}

/** The console that the global setup started. */
export function consoleUnderTest(): RunningConsole {
  return runningConsole.parse(JSON.parse(process.env[variable] ?? 'null'))
}
