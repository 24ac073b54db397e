import { describe, expect, it } from 'vitest'
import { parseReport } from '../../../server/protocol/parse-report.ts'
import { reportKinds, type ReportKind } from '../../../server/protocol/report.ts'
import { bytesOf, minimalBodies, textBytes } from './bodies.ts'

const parse = (kind: ReportKind, body: unknown) => parseReport(kind, bytesOf(body))
const stats = (change: object) => parse('stats', { ...minimalBodies.stats, ...change })
const create = (change: object) => parse('create', { ...minimalBodies.create, ...change })
const rejected = (code: string, field?: string) =>
  expect.objectContaining({ kind: 'rejection', code, ...(field === undefined ? {} : { field }) })
const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`

describe('parseReport, the body', () => {
  it.each(reportKinds)('takes a %s report with nothing but the required fields', (kind) => {
    expect(parse(kind, minimalBodies[kind])).toMatchObject({ kind })
  })

  it.each([
    '',
    ' ',
    '{',
    '{"uuid":',
    "{'uuid':1}",
    '{"a":1}x',
    '{"a":01}',
    '{"a":NaN}',
    'undefined',
    '{"a":"\n"}',
    '\uFEFF\uFEFF{}',
  ])('rejects %j, which is not JSON', (text) => {
    expect(parseReport('stats', textBytes(text))).toEqual(rejected('malformed_json'))
  })

  it.each(['null', '1', '"stats"', 'true', '[]', '[{}]'])('rejects %s, which is no object', (text) => {
    expect(parseReport('stats', textBytes(text))).toEqual(rejected('malformed_json'))
  })

  it.each([
    ['a stray continuation byte', [0x22, 0x80, 0x22]],
    ['an overlong NUL', [0x22, 0xc0, 0x80, 0x22]],
    ['an encoded surrogate', [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ['a cut character', [0x22, 0xe2, 0x82, 0x22]],
    ['UTF-16', [0xff, 0xfe, 0x22, 0x00, 0x22, 0x00]],
  ])('rejects UTF-8 with %s, in an unknown field too', (_, value) => {
    const json = JSON.stringify(minimalBodies.create)
    const body = Buffer.concat([
      Buffer.from(`${json.slice(0, -1)},"x":`),
      Buffer.from(value),
      Buffer.from('}'),
    ])
    expect(parseReport('create', body)).toEqual(rejected('malformed_json'))
  })

  it('passes over a byte order mark', () => {
    const text = `\uFEFF${JSON.stringify(minimalBodies.delete)}`
    expect(parseReport('delete', textBytes(text))).toMatchObject({ kind: 'delete' })
  })

  it('takes a body of 64 KiB and rejects one of a byte more', () => {
    const json = JSON.stringify(minimalBodies.create)
    const body = json + ' '.repeat(65_536 - json.length)
    expect(parseReport('create', textBytes(body))).toMatchObject({ kind: 'create' })
    expect(parseReport('create', textBytes(`${body} `))).toEqual(rejected('too_large'))
  })

  it('takes 16 levels and rejects 17', () => {
    const body = (levels: number) =>
      textBytes(`${JSON.stringify(minimalBodies.create).slice(0, -1)},"x":${nested(levels)}}`)
    expect(parseReport('create', body(15))).toMatchObject({ kind: 'create' })
    expect(parseReport('create', body(16))).toEqual(rejected('too_deep'))
    expect(parseReport('create', textBytes('['.repeat(65_536)))).toEqual(rejected('too_deep'))
    expect(parseReport('create', textBytes('{"a":'.repeat(13_000)))).toEqual(rejected('too_deep'))
  })

  it('passes over unknown fields, whatever they hold', () => {
    const extra = {
      kind: 'rejection',
      code: 'internal',
      constructor: 1,
      toString: null,
      x: 'a\0\uD800',
      y: [{}],
    }
    expect(create(extra)).toEqual(parse('create', minimalBodies.create))
  })

  it('is not moved by a key __proto__', () => {
    const states = '{"running":1,"sleeping":1,"not_ready":1,"upgrading":1}'
    const origin = '"uuid":"u","kamaji_version":"dev","kubernetes_version":"v1.30.0"'
    const inherited = textBytes(`{${origin},"__proto__":${states}}`)
    expect(parseReport('stats', inherited)).toEqual(rejected('missing_field', 'running'))
    const nestedToo = textBytes(`{${origin},"tenant_control_plane":{"__proto__":${states}}}`)
    expect(parseReport('stats', nestedToo)).toEqual(rejected('missing_field', 'tenant_control_plane.running'))
    expect({}).not.toHaveProperty('running')
  })

  it('takes the last of two equal keys', () => {
    const text = JSON.stringify(minimalBodies.create).replace('{', '{"tcp_version":"v1.1.1",')
    expect(parseReport('create', textBytes(text))).toMatchObject({ tcpVersion: 'v1.32.1' })
  })
})

const requiredTexts: [ReportKind, string][] = [
  ['stats', 'uuid'],
  ['stats', 'kamaji_version'],
  ['stats', 'kubernetes_version'],
  ['create', 'kamaji_version'],
  ['create', 'kubernetes_version'],
  ['create', 'tcp_version'],
  ['update', 'kamaji_version'],
  ['update', 'kubernetes_version'],
  ['update', 'old_tcp_version'],
  ['update', 'new_tcp_version'],
  ['delete', 'kamaji_version'],
  ['delete', 'kubernetes_version'],
  ['delete', 'tcp_version'],
  ['delete', 'status'],
]

describe.each(requiredTexts)('parseReport, %s: %s', (kind, field) => {
  const withValue = (value: unknown) => parse(kind, { ...minimalBodies[kind], [field]: value })

  it.each([undefined, null, ''])('is required: %j counts as missing', (value) => {
    expect(withValue(value)).toEqual(rejected('missing_field', field))
  })

  it.each([0, 1, false, true, {}, [], ['v1.30.0']])('rejects %j, which is no text', (value) => {
    expect(withValue(value)).toEqual(rejected('invalid_field', field))
  })

  it.each(['\0', 'v1.30.0\0', '\uD800', 'v1\uDC00', '\uDC00\uD800'])(
    'rejects %j, which cannot be stored',
    (value) => {
      expect(withValue(value)).toEqual(rejected('invalid_text', field))
    },
  )

  it.each(['v1\n', '\t', '\u001b[31m', '\u007f'])('rejects %j for its control character', (value) => {
    expect(withValue(value)).toEqual(rejected('invalid_field', field))
  })

  it('takes 1 and 64 characters, but not 65', () => {
    expect(withValue('~')).toMatchObject({ kind })
    expect(withValue('x'.repeat(64))).toMatchObject({ kind })
    expect(withValue('x'.repeat(65))).toEqual(rejected('invalid_field', field))
  })

  it('takes every printable ASCII character, escaped or not', () => {
    const all = Array.from({ length: 95 }, (_, offset) => String.fromCodePoint(32 + offset)).join('')
    expect(withValue(all.slice(0, 64))).toMatchObject({ kind })
    expect(withValue(all.slice(31))).toMatchObject({ kind })
  })

  if (field !== 'uuid')
    it.each(['v1.30.0é', 'ｖ1', '😀'])('rejects %j, which is not ASCII', (value) => {
      expect(withValue(value)).toEqual(rejected('invalid_field', field))
    })
})

describe('parseReport, uuid', () => {
  it('may hold any script, and counts characters, not code units', () => {
    expect(stats({ uuid: '😀'.repeat(64) })).toMatchObject({ uuid: '😀'.repeat(64) })
    expect(stats({ uuid: '😀'.repeat(65) })).toEqual(rejected('invalid_field', 'uuid'))
    expect(stats({ uuid: 'é 名' })).toMatchObject({ uuid: 'é 名' })
  })
})

describe('parseReport, counts', () => {
  const spelled = (token: string) => {
    const text = JSON.stringify(minimalBodies.stats).replace('"running":7', `"running":${token}`)
    return parseReport('stats', textBytes(text))
  }

  it.each([
    ['0', 0],
    ['-0', 0],
    ['1.0', 1],
    ['1e3', 1000],
    ['1000000', 1_000_000],
    ['1E+6', 1_000_000],
    ['10e-1', 1],
  ])('takes %s as %d', (token, value) => {
    const report = spelled(token)
    expect(report).toMatchObject({ kind: 'stats', running: value })
    expect(report.kind === 'stats' && Object.is(report.running, value)).toBe(true)
  })

  it.each([
    '-1',
    '0.5',
    '1000001',
    '1e7',
    '1e999',
    '-1e999',
    '99999999999999999999',
    '"7"',
    '""',
    'true',
    '[]',
    '[7]',
    '{}',
  ])('rejects %s', (token) => {
    expect(spelled(token)).toEqual(rejected('invalid_field', 'running'))
  })

  it.each(['running', 'sleeping', 'not_ready', 'upgrading'])('requires %s, flat and nested', (state) => {
    const { uuid, kamaji_version, kubernetes_version, ...states } = minimalBodies.stats
    const without = { ...states, [state]: undefined }
    const origin = { uuid, kamaji_version, kubernetes_version }
    expect(parse('stats', { ...origin, ...without })).toEqual(rejected('missing_field', state))
    expect(parse('stats', { ...origin, tenant_control_plane: without })).toEqual(
      rejected('missing_field', `tenant_control_plane.${state}`),
    )
    expect(stats({ [state]: null })).toEqual(rejected('missing_field', state))
  })

  it('takes the nested counts where flat ones are there too, all of them or none', () => {
    const tenant_control_plane = { running: 10, sleeping: 11, not_ready: 12, upgrading: 13 }
    expect(stats({ tenant_control_plane })).toMatchObject({
      running: 10,
      sleeping: 11,
      notReady: 12,
      upgrading: 13,
    })
    expect(stats({ tenant_control_plane: { running: 10 } })).toEqual(
      rejected('missing_field', 'tenant_control_plane.sleeping'),
    )
    expect(stats({ tenant_control_plane: null })).toMatchObject({ running: 7 })
  })

  it.each([1, 'x', '', true, []])('rejects %j for the nested counts', (value) => {
    expect(stats({ tenant_control_plane: value })).toEqual(rejected('invalid_field', 'tenant_control_plane'))
  })
})

describe('parseReport, datastores', () => {
  const none = { etcd: null, postgres: null, mysql: null, nats: null }

  it.each([undefined, null, {}])('may be %j', (datastores) => {
    expect(stats({ datastores })).toMatchObject({ datastores: none })
  })

  it('may name some drivers only, and others that nobody knows', () => {
    const datastores = { mysql: { count: 2, used_by_count: 3, x: 1 }, oracle: { count: 'many' }, nats: null }
    expect(stats({ datastores })).toMatchObject({ datastores: { ...none, mysql: { count: 2, usedBy: 3 } } })
  })

  it.each([
    [[], 'datastores', 'invalid_field'],
    ['etcd', 'datastores', 'invalid_field'],
    [{ etcd: 2 }, 'datastores.etcd', 'invalid_field'],
    [{ etcd: {} }, 'datastores.etcd.count', 'missing_field'],
    [{ nats: { count: 1 } }, 'datastores.nats.used_by_count', 'missing_field'],
    [{ mysql: { count: -1, used_by_count: 0 } }, 'datastores.mysql.count', 'invalid_field'],
    [{ postgres: { count: 1, used_by_count: '4' } }, 'datastores.postgres.used_by_count', 'invalid_field'],
  ])('rejects %j, naming %s', (datastores, field, code) => {
    expect(stats({ datastores })).toEqual(rejected(code, field))
  })
})

describe('parseReport, create', () => {
  it.each([undefined, null, ''])('takes %j for a network profile that is not there', (value) => {
    expect(create({ network_profile: value })).toMatchObject({ networkProfile: null })
  })

  it.each(['ingress', 'Unknown', 'a later one'])('keeps the network profile %j', (value) => {
    expect(create({ network_profile: value })).toMatchObject({ networkProfile: value })
  })

  it('rejects a network profile that cannot be stored or is no text', () => {
    expect(create({ network_profile: 'a\0' })).toEqual(rejected('invalid_text', 'network_profile'))
    expect(create({ network_profile: 1 })).toEqual(rejected('invalid_field', 'network_profile'))
    expect(create({ network_profile: 'x'.repeat(65) })).toEqual(rejected('invalid_field', 'network_profile'))
  })

  it('keeps true, false and absent apart in cluster_api, and takes nothing else', () => {
    expect(create({ cluster_api: true })).toMatchObject({ clusterApi: true })
    expect(create({ cluster_api: false })).toMatchObject({ clusterApi: false })
    expect(create({ cluster_api: null })).toMatchObject({ clusterApi: null })
    for (const value of [0, 1, 'true', '', {}])
      expect(create({ cluster_api: value })).toEqual(rejected('invalid_field', 'cluster_api'))
  })
})

describe('parseReport, rejections', () => {
  it('names the first field at fault', () => {
    expect(parse('stats', {})).toEqual(rejected('missing_field', 'uuid'))
    expect(stats({ running: -1, sleeping: 'x' })).toEqual(rejected('invalid_field', 'running'))
  })

  it('repeats nothing that was sent', () => {
    for (const value of ['SENT\n', { SENT: 1 }, ['SENT']])
      expect(JSON.stringify(stats({ uuid: value }))).not.toContain('SENT')
  })
})
