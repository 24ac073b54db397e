import type { StorageOptions } from '../../../server/storage/open.ts'
import { environmentOf, signInAsAdmin } from '../../../tests/support/served.ts'
import { startServer, type ServerProcess } from '../../../tests/support/server-process.ts'
import type { Browser } from '../../../tests/support/sign-in.ts'

export interface Console {
  browser: Browser
  server: ServerProcess
}

/** The product as it is served, in a process of its own, and somebody who is signed in. */
export async function openConsole(database: StorageOptions): Promise<Console> {
  const server = await startServer(environmentOf(database))
  return { server, browser: await signInAsAdmin(server) }
}
