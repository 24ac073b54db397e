import type { ServerResponse } from 'node:http'
import { errorCodes, problem, retryAfterHeader, type ErrorCode } from '../errors.ts'
import { plainHeaders } from '../plain-headers.ts'

/** Why a request is not served. */
export interface Refusal {
  code: ErrorCode
  field?: string
  detail?: string
  /** e.g. `Allow`; `Retry-After` comes by itself where its code says how long */
  headers?: Record<string, string>
}

const accepted = { 'Content-Length': '0' }

/** 200 with an empty body: the report is committed. */
export function answerAccepted(response: ServerResponse): void {
  response.writeHead(200, accepted).end()
}

/** An error as `application/problem+json`. */
export function answerRefusal(response: ServerResponse, { code, field, detail, headers }: Refusal): void {
  const body = JSON.stringify(problem(code, { detail, field }))
  response.writeHead(errorCodes[code].status, {
    'Content-Type': 'application/problem+json',
    'Content-Length': String(Buffer.byteLength(body)),
    ...plainHeaders,
    'Cache-Control': 'no-store',
    ...retryAfterHeader(code),
    ...headers,
  })
  response.end(body)
}
