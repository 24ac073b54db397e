import { describe, expect, it, vi } from 'vitest'
import type { ParametersOf } from '../../../lib/contracts/contract.ts'
import { coverage } from '../../../lib/contracts/coverage.ts'
import { ApiError } from '../../../lib/queries/api-error.ts'
import { apiPath } from '../../../lib/queries/api-path.ts'
import { fetchAnswer } from '../../../lib/queries/fetch-answer.ts'

const parameters: ParametersOf<typeof coverage> = {
  from: '2026-11-01',
  to: '2026-11-24',
  interval: 'day',
  one_day: 'exclude',
  kamaji: [],
  channel: ['stable', 'edge'],
  kubernetes: [],
  distribution: [],
}
const meta = { ...parameters, as_of: null, n: 3, denominator: 'installations', definition: 'How many.' }

function answering(body: unknown, init: ResponseInit = {}) {
  const fetched = vi.fn<typeof fetch>(async () => new Response(JSON.stringify(body), init))
  vi.stubGlobal('fetch', fetched)
  return fetched
}

const ask = () => fetchAnswer(coverage, parameters, new AbortController().signal)
const failure = async () => {
  const error = await ask().catch((caught: unknown) => caught)
  if (!(error instanceof ApiError)) throw new Error('expected an ApiError')
  return error
}

describe('apiPath', () => {
  it('says all parameters, and the format of the CSV', () => {
    expect(apiPath(coverage, parameters, 'csv')).toBe(
      '/api/v1/coverage?from=2026-11-01&to=2026-11-24&interval=day&one_day=exclude&channel=stable&channel=edge&format=csv',
    )
  })
})

describe('fetchAnswer', () => {
  it('brings rows and meta as the contract promises them', async () => {
    const rows = [{ state: 'live', installations: 3, control_planes: 9 }]
    const fetched = answering({ meta, rows })
    expect(await ask()).toEqual({ meta, rows })
    expect(fetched.mock.calls[0]?.[0]).toBe(apiPath(coverage, parameters))
  })

  it('refuses rows that break the contract', async () => {
    answering({ meta, rows: [{ state: 'live', installations: -1, control_planes: 9 }] })
    expect((await failure()).title).toBe('The answer is not as promised')
  })

  it('carries title, detail and request id of a refusal', async () => {
    const problem = { title: 'A parameter has an invalid value', detail: 'from: must be a day' }
    answering(problem, { status: 400, headers: { 'x-request-id': 'r-1' } })
    expect(await failure()).toMatchObject({ status: 400, ...problem, requestId: 'r-1' })
  })

  it('makes do with a refusal that is no problem document', async () => {
    answering('<html>', { status: 502 })
    expect(await failure()).toMatchObject({ status: 502, title: 'The server answered 502' })
  })

  it('says so when the server cannot be reached', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('fetch failed')))
    expect(await failure()).toMatchObject({ status: 0, title: 'The server cannot be reached' })
  })
})
