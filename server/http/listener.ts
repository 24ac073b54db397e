import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { retryAfterHeader } from '../errors.ts'
import { answerRefusal } from '../ingest/answer.ts'
import type { Ingest } from '../ingest/create-ingest.ts'
import { routeReport } from '../protocol/route-report.ts'
import type { OpenResponses } from './open-responses.ts'
import { answerProbe } from './probes.ts'
import { requestPath } from './request-path.ts'

/** The pages and their API. */
export interface Console {
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  close: () => Promise<void>
}

/** What this process serves; it changes while it starts and stops. */
export interface Services {
  /** null: report paths are not served here */
  ingest: Ingest | null
  /** null: there is no console here; `starting` until Next.js is loaded */
  console: Console | 'starting' | null
  isReady: () => Promise<boolean>
  responses: OpenResponses
}

/** Tells apart whose request it is: reports, probes, and all the rest for the console. */
export function createListener(services: Services): RequestListener {
  return (request, response) => {
    services.responses.add(response)
    const path = requestPath(request.url ?? '')
    if (path === null) return answerRefusal(response, { code: 'not_found' })
    request.url = path
    const kind = routeReport(path)
    if (kind === null) void serveRest(services, request, response)
    else if (services.ingest === null) answerRefusal(response, { code: 'not_found' })
    else void services.ingest.handle(kind, request, response)
  }
}

async function serveRest(services: Services, request: IncomingMessage, response: ServerResponse) {
  const { console } = services
  if (request.url === '/healthz') answerProbe(response, true)
  else if (request.url === '/readyz') answerProbe(response, await isReady(services))
  else if (console === null) answerRefusal(response, { code: 'not_found' })
  else if (console === 'starting')
    answerRefusal(response, {
      code: 'unavailable',
      detail: 'The console is starting.',
      headers: retryAfterHeader('unavailable', 2),
    })
  else await console.handle(request, response)
}

const isReady = async ({ responses, console, ingest, isReady: ask }: Services) =>
  !responses.isClosing && console !== 'starting' && ingest?.isStoring() !== false && (await ask())
