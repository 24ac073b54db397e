import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorCodes, type ErrorCode } from '../../../server/errors.ts'
import { maxBodyBytes } from '../../../server/protocol/limits.ts'
import { openBrowser, trySignIn, type Browser } from '../../support/sign-in.ts'
import { askApi } from '../../support/ask-api.ts'
import { connectTo, requestBytes, type RawAnswer } from '../../support/raw-connection.ts'
import { createBody, statsBody } from '../../support/report-bodies.ts'
import { serve, signInAsAdmin, type Served } from '../../support/served.ts'

const perAddress = 600

let served: Served
beforeAll(async () => {
  served = await serve({ TRUSTED_PROXIES: '1' })
})
afterAll(() => served.remove())

interface Sent {
  method?: string
  headers?: Record<string, string>
}

async function send(path: string, body: string | Buffer, sent: Sent = {}): Promise<RawAnswer> {
  const connection = await connectTo(served.port)
  connection.write(requestBytes(path, body, sent))
  const answer = await connection.answer({ toHead: sent.method === 'HEAD' })
  connection.destroy()
  return answer
}

/** Every error is told in the same form, and its status is that of its code. */
function expectProblem(answer: RawAnswer, code: ErrorCode, field?: string): void {
  const told: unknown = JSON.parse(answer.body)
  const { status } = errorCodes[code]
  expect({ status: answer.status, told }).toMatchObject({
    status,
    told: { type: 'about:blank', status, code, ...(field === undefined ? {} : { field }) },
  })
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
}

const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`

describe('400', () => {
  test.each<[string, string, string | Buffer, ErrorCode, string?]>([
    ['an empty body', '/stats', '', 'malformed_json'],
    ['half a body', '/stats', statsBody().slice(0, 40), 'malformed_json'],
    ['a list', '/stats', '[]', 'malformed_json'],
    ['bytes that are no UTF-8', '/create', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 'malformed_json'],
    ['a missing uuid', '/stats', statsBody({ uuid: undefined }), 'missing_field', 'uuid'],
    ['an empty version', '/create', createBody({ tcp_version: '' }), 'missing_field', 'tcp_version'],
    ['an update without a status', '/update', createBody(), 'missing_field', 'old_tcp_version'],
    [
      'a delete with the fields of a create',
      '/delete',
      createBody({ status: null }),
      'missing_field',
      'status',
    ],
    ['17 levels', '/create', createBody().replace('{', `{"x":${nested(16)},`), 'too_deep'],
    [
      'NUL',
      '/create',
      createBody({ tcp_version: 'v1\0' }).replace('\0', String.raw`\u0000`),
      'invalid_text',
      'tcp_version',
    ],
    ['a lone surrogate', '/stats', statsBody({ uuid: '\ud800' }), 'invalid_text', 'uuid'],
    ['a count beyond a million', '/stats', statsBody({ running: 1_000_001 }), 'invalid_field', 'running'],
    ['a negative count', '/stats', statsBody({ not_ready: -1 }), 'invalid_field', 'not_ready'],
    [
      'a count of any size',
      '/stats',
      statsBody({ sleeping: 0 }).replace('"sleeping":0', '"sleeping":1e999'),
      'invalid_field',
      'sleeping',
    ],
    [
      'a version of 65 characters',
      '/create',
      createBody({ tcp_version: 'v'.repeat(65) }),
      'invalid_field',
      'tcp_version',
    ],
    [
      'a version with a line end',
      '/create',
      createBody({ kamaji_version: 'v1\nx' }),
      'invalid_field',
      'kamaji_version',
    ],
    [
      'a version in another script',
      '/create',
      createBody({ kubernetes_version: 'ｖ1' }),
      'invalid_field',
      'kubernetes_version',
    ],
  ])('for %s', async (_, path, body, code, field) => {
    expectProblem(await send(path, body), code, field)
  })
})

describe('405 with what is allowed', () => {
  test.each(['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('for %s', async (method) => {
    for (const path of ['/stats', '/stats/x', '/create', '/update', '/delete']) {
      const answer = await send(path, '', { method })
      expectProblem(answer, 'method_not_allowed')
      expect(answer.headers.get('allow')).toBe('POST')
    }
  })

  test('for HEAD, without a body, on a connection that stays in step', async () => {
    const connection = await connectTo(served.port)
    connection.write(
      Buffer.concat([requestBytes('/stats', '', { method: 'HEAD' }), requestBytes('/create', createBody())]),
    )
    const head = await connection.answer({ toHead: true })
    expect([head.status, head.headers.get('allow')]).toEqual([405, 'POST'])
    expect(await connection.answer()).toMatchObject({ status: 200, body: '' })
    connection.destroy()
  })

  test('for what the console does not take, instead of an error of its framework', async () => {
    const allowed = { page: 'GET, HEAD, POST', api: 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS' }
    const refused: [path: string, methods: string[], allow: string][] = [
      ['/', ['TRACE', 'PROPFIND', 'PUT', 'DELETE', 'OPTIONS'], allowed.page],
      ['/login', ['TRACE', 'PATCH'], allowed.page],
      ['/_next/nothing', ['DELETE'], allowed.page],
      ['/api/v1/coverage', ['TRACE', 'PROPFIND'], allowed.api],
    ]
    for (const [path, methods, allow] of refused)
      for (const method of methods) {
        const answer = await send(path, '', { method })
        expectProblem(answer, 'method_not_allowed')
        expect([path, method, answer.headers.get('allow')]).toEqual([path, method, allow])
      }
  })
})

describe('413', () => {
  test('by the Content-Length alone, before a byte of the body', async () => {
    const connection = await connectTo(served.port)
    const headers = { 'Content-Length': String(maxBodyBytes + 1) }
    connection.write(requestBytes('/create', '', { headers }))
    expectProblem(await connection.answer(), 'too_large')
    connection.destroy()
  })

  test('by the bytes of a body that does not say how long it is', async () => {
    const connection = await connectTo(served.port)
    const head = requestBytes('/create', '')
      .toString()
      .replace('Content-Length: 0', 'Transfer-Encoding: chunked')
    connection.write(head)
    const chunk = Buffer.alloc(0x1000, ' ')
    for (let sent = 0; sent <= maxBodyBytes; sent += chunk.length)
      connection.write(Buffer.concat([Buffer.from('1000\r\n'), chunk, Buffer.from('\r\n')]))
    expectProblem(await connection.answer(), 'too_large')
    connection.write(Buffer.concat([Buffer.from('0\r\n\r\n'), requestBytes('/create', createBody())]))
    expect(await connection.answer()).toMatchObject({ status: 200 })
    connection.destroy()
  })

  test('of the console, before a byte of the body; 411 where it does not say how long it is', async () => {
    for (const [header, code] of [
      [`Content-Length: ${maxBodyBytes + 1}`, 'too_large'],
      ['Transfer-Encoding: chunked', 'length_required'],
    ] as const) {
      const connection = await connectTo(served.port)
      connection.write(`POST /api/links/x HTTP/1.1\r\nHost: x\r\n${header}\r\n\r\n`)
      expectProblem(await connection.answer(), code)
      connection.destroy()
    }
  })

  test('but 200 for 64 KiB to the byte', async () => {
    const body = createBody()
    expect(await send('/create', body + ' '.repeat(maxBodyBytes - body.length))).toMatchObject({
      status: 200,
    })
  })
})

describe('415', () => {
  test.each<Record<string, string>>([
    { 'Content-Type': 'text/plain' },
    { 'Content-Type': 'application/x-www-form-urlencoded' },
    { 'Content-Type': 'application/jsonx' },
    { 'Content-Encoding': 'gzip' },
  ])('for %j', async (headers) => {
    expectProblem(await send('/create', createBody(), { headers }), 'unsupported_media_type')
  })

  test('for a form with files, of the console too', async () => {
    const headers = { 'Content-Type': 'Multipart/form-data; boundary=x' }
    for (const path of ['/api/links/x', '/api/nothing', '/login'])
      expectProblem(await send(path, '--x--', { headers }), 'unsupported_media_type')
  })

  test.each<Record<string, string>>([
    { 'Content-Type': 'application/json; charset=utf-8' },
    { 'Content-Type': 'Application/JSON' },
    { 'Content-Encoding': 'identity' },
  ])('but 200 for %j', async (headers) => {
    expect(await send('/create', createBody(), { headers })).toMatchObject({ status: 200, body: '' })
  })
})

/** Whole seconds, a minute at most. */
function expectRetryAfter(answer: RawAnswer): void {
  const seconds = Number(answer.headers.get('retry-after'))
  expect(Number.isInteger(seconds) && seconds >= 1 && seconds <= 60).toBe(true)
}

describe('429 with Retry-After', () => {
  test('for the seventh report of an installation within a minute, however its uuid is spelled', async () => {
    const uuid = randomUUID()
    const spellings = [uuid, uuid.toUpperCase(), ` ${uuid}`]
    for (let sent = 0; sent < 6; sent++)
      expect(await send('/stats', statsBody({ uuid: spellings[sent % 3] }))).toMatchObject({ status: 200 })
    const seventh = await send('/stats', statsBody({ uuid }))
    expectProblem(seventh, 'rate_limited')
    expectRetryAfter(seventh)
    expect(await send('/stats', statsBody())).toMatchObject({ status: 200 })
  })

  test('for an address beyond its own limit, where a proxy tells it', async () => {
    const from = (address: string) => ({ headers: { 'X-Forwarded-For': address } })
    const flood = async (count: number, address: string) => {
      const connection = await connectTo(served.port)
      const request = requestBytes('/create', createBody(), from(address))
      connection.write(Buffer.concat(Array.from({ length: count }, () => request)))
      const answers: RawAnswer[] = []
      while (answers.length < count) answers.push(await connection.answer())
      connection.destroy()
      return answers
    }
    const answers = await flood(perAddress + 100, '198.51.100.7')
    expect(new Set(answers.slice(0, perAddress).map(({ status }) => status))).toEqual(new Set([200]))
    // The bucket refills by ten a second, so some of the rest may pass, but not all.
    const refused = answers.filter(({ status }) => status !== 200)
    expect(refused.length).toBeGreaterThan(0)
    for (const answer of refused) {
      expectProblem(answer, 'rate_limited')
      expectRetryAfter(answer)
    }
    expect(await send('/create', createBody(), from('198.51.100.8'))).toMatchObject({ status: 200 })
    // What a client puts in front of the proxy's own entry is no other bucket.
    const forged = await flood(100, '203.0.113.9, 198.51.100.7')
    expect(forged.some(({ status }) => status === 429)).toBe(true)
  })
})

test('429 for a sign-in after refused ones, by the address that the proxy tells, whatever the client claims', async () => {
  const answers: Response[] = []
  for (let guess = 0; guess < 8; guess++) {
    const browser = openBrowser(served.origin)
    const headers = {
      'X-Client-Address': `192.0.2.${guess}`,
      'X-Forwarded-For': `192.0.2.${guess}, 198.51.100.99`,
    }
    const fetchAs: Browser['fetch'] = (path, init) => {
      const all = new Headers(init?.headers)
      for (const [name, value] of Object.entries(headers)) all.set(name, value)
      return browser.fetch(path, { ...init, headers: all })
    }
    answers.push(await trySignIn({ ...browser, fetch: fetchAs }, 'nobody@example.org', `guess ${guess}`))
  }
  expect(answers.slice(0, 5).map(({ status }) => status)).toEqual([401, 401, 401, 401, 401])
  expect(answers.at(-1)?.status).toBe(429)
  expect(answers.at(-1)?.headers.get('retry-after')).toMatch(/^[1-9]\d*$/)
})

test('/stats/<anything> is /stats', async () => {
  for (const path of ['/stats/', '/stats/v1/x', '/stats/create', '/stats?x=1', '/create?x=1'])
    expect([path, await send(path, path.startsWith('/create') ? createBody() : statsBody())]).toMatchObject([
      path,
      { status: 200, body: '' },
    ])
})

describe('bytes that are no request', () => {
  const head = 'POST /create HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n'
  test.each([
    ['400', 'no HTTP', 'GARBAGE\r\n\r\n'],
    ['400', 'another protocol', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000'],
    ['400', 'HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['400', 'no Host', 'POST /create HTTP/1.1\r\nContent-Length: 0\r\n\r\n'],
    ['400', 'two lengths', `${head}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`],
    ['400', 'a length and chunks', `${head}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['400', 'a length that is none', `${head}Content-Length: two\r\n\r\n{}`],
    ['400', 'a header with a bare line feed', `${head}X: a\nY: b\r\n\r\n`],
    ['431', 'headers over 16 KiB', `${head}X: ${'x'.repeat(16 * 1024)}\r\n\r\n`],
  ])('get a %s and the connection is closed: %s', async (status, _, bytes) => {
    const connection = await connectTo(served.port)
    connection.write(bytes)
    expect(await connection.closed).toMatch(
      new RegExp(`^HTTP/1\\.1 ${status} [^]*Connection: close\r\n`, 'i'),
    )
  })
})

describe('a request that is HTTP, but odd', () => {
  const targets = [
    '*',
    'create',
    '/%',
    '/%00',
    '/%ff',
    '/welcome/%',
    '/api/links/%ff',
    '/[code]',
    '//evil.example/',
  ]
  test.each([...targets, '/..%2f..%2f', '/%2e%2e/package.json', '/_next/image?url=/icon.svg&w=64&q=75'])(
    'is no error of ours: %s',
    async (target) => {
      for (const method of ['GET', 'POST', 'OPTIONS']) {
        const connection = await connectTo(served.port)
        connection.write(`${method} ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
        expect(await connection.closed).toMatch(/^HTTP\/1\.1 [234]/)
      }
    },
  )

  test('is no error of ours when a name in it is none that a database takes', async () => {
    const browser = await signInAsAdmin(served)
    const statusOf = async (method: string, path: string) => (await browser.fetch(path, { method })).status
    for (const name of ['%00', '%F0%9F%98%80', 'x'.repeat(43)])
      expect([name, await statusOf('DELETE', `/api/account/sessions/${name}`)]).toEqual([name, 404])
    for (const question of [
      'events?cursor=%00',
      'installations?kamaji=%00',
      'events?from=%00',
      'coverage?%00=1',
    ])
      expect([question, await statusOf('GET', `/api/v1/${question}`)]).toEqual([question, 400])
    expect(await statusOf('GET', '/welcome/%00')).toBe(200) // which says that the link does not work
  })

  test('is a report also in absolute form, and when it offers another protocol', async () => {
    expect(await send('http://telemetry.clastix.io/create', createBody())).toMatchObject({ status: 200 })
    // The console has answered before, so its framework has seen this server.
    expect((await fetch(`${served.origin}/login`)).status).toBe(200)
    const upgrade = {
      Connection: 'Upgrade, HTTP2-Settings',
      Upgrade: 'h2c',
      'HTTP2-Settings': 'AAMAAABkAAQA',
    }
    expect(await send('/create', createBody(), { headers: upgrade })).toMatchObject({ status: 200 })
  })
})

test('nothing that was refused is stored, and nothing of it is printed', async () => {
  const browser = await signInAsAdmin(served)
  const { rows, meta } = await askApi(browser, 'events?limit=1000')
  expect(meta['n']).toBe(rows.length)
  for (const row of rows) expect(row).toMatchObject({ kind: 'create', tcp_version: 'v1.32.1' })
  const lines = served.output().trimEnd().split('\n')
  expect(lines.at(-1)).toMatch(/Ready \(ROLE=all\)\.$/)
})
