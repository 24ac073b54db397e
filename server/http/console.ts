import { Server, type IncomingMessage, type ServerResponse } from 'node:http'
import v8 from 'node:v8'
import { answerRefusal } from '../ingest/answer.ts'
import { clientAddress } from '../ingest/client-address.ts'
import { describeError, type Log } from '../log.ts'
import { packageRoot } from '../storage/package-root.ts'
import type { Console } from './listener.ts'
import { answerAwayPage, isPage } from './away-page.ts'
import { baseHeaders, cleanHeaders } from './clean-headers.ts'
import { publicOrigin } from './public-origin.ts'
import { refusalOf } from './refuse-unserved.ts'
import { hiddenClientsTeller } from './tell-hidden-clients.ts'

export interface ConsoleOptions {
  server: Server
  port: number
  /** where people reach it, as configured */
  url: string | null
  trustedProxies: number
  isDatabaseReady: () => Promise<boolean>
  dev: boolean
  log: Log
}

/** Loads Next.js: seconds and some 100 MB, so a process that only takes reports never does. */
export async function loadConsole({
  server,
  port,
  url,
  trustedProxies,
  isDatabaseReady,
  dev,
  log,
}: ConsoleOptions): Promise<Console> {
  collectEarly()
  // oxlint-disable-next-line no-restricted-imports -- the one place that loads Next.js
  const { default: next } = await import('next')
  // Next.js takes over each request that offers another protocol, a report too, and never answers it. Only its hot reload
  // needs that; otherwise it listens for them on a server that nobody reaches.
  const httpServer = dev ? server : new Server()
  const app = next({ dev, dir: packageRoot(), httpServer, port })
  await app.prepare()
  const serve = app.getRequestHandler()
  const tellHiddenClients = hiddenClientsTeller(trustedProxies, log)
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const origin = publicOrigin(request, url, port)
    for (const [name, value] of Object.entries(baseHeaders(origin))) response.setHeader(name, value ?? '')
    const refusal = refusalOf(request)
    if (refusal !== null) return answerRefusal(response, refusal)
    if (isPage(request.url ?? '') && !(await isDatabaseReady())) return answerAwayPage(response)
    tellHiddenClients(request)
    cleanHeaders(request.headers, clientAddress(request, trustedProxies), origin)
    try {
      await serve(request, response)
    } catch (error) {
      log(`The console failed on a request: ${describeError(error)}`)
      if (!response.headersSent) answerRefusal(response, { code: 'internal' })
    }
  }
  return { handle, close: () => app.close() }
}

/** A heap may grow by a fifth before what nobody needs is collected; by itself Node.js lets it grow fourfold (decision 15). */
const collectEarly = () => v8.setFlagsFromString('--heap-growing-percent=20')
