import * as fc from 'fast-check'
import type { ReportKind } from '../../../server/protocol/report.ts'
import { minimalBodies } from './bodies.ts'

/** A JSON object as written: its keys may repeat, and its values are tokens that JSON.stringify would never make. */
type Written = [key: string, token: string][]

// prettier-ignore
const hostileTokens = [
  'null', 'true', 'false', '[]', '{}', '""', '"7"', '[1]', '{"running":1}',
  '0', '-0', '-1', '0.5', '1.0', '1e3', '1e6', '1000001', '1e999', '-1e999', '9007199254740993', '01', '+1', 'NaN', '0x1',
  '"\\u0000"', '"v1.30.0\\u0000"', '"\\ud800"', '"\\udc00\\ud800"', '"\\ud83d\\ude00"', '"\\n"', '"\n"', '"\\x"', '"é"', "'a'",
  `"${'x'.repeat(64)}"`, `"${'x'.repeat(65)}"`,
  '['.repeat(20), '['.repeat(15) + ']'.repeat(15), '{"a":'.repeat(16) + '1' + '}'.repeat(16),
  '{"etcd":{"count":1,"used_by_count":2}}', '{"etcd":{"count":1}}', '{"nats":[]}',
  '{"running":1,"sleeping":0,"not_ready":0,"upgrading":0}',
]
const token = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostileTokens) },
  { weight: 1, arbitrary: fc.json({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 70 }).map((text) => JSON.stringify(text)) },
)
const key = fc.constantFrom(
  ...new Set(Object.values(minimalBodies).flatMap((body) => Object.keys(body))),
  'tenant_control_plane',
  'datastores',
  'cluster_api',
  'network_profile',
  '__proto__',
  'constructor',
  'kind',
  'x',
)
const position = fc.nat({ max: 400 })

type Change = (written: Written) => Written
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(key, token).map(([name, value]): Change => (written) => [...written, [name, value]]),
  fc.tuple(key, token).map(([name, value]): Change => (written) => [[name, value], ...written]),
  fc.tuple(key, token).map(
    ([name, value]): Change =>
      (written) =>
        written.map((entry) => (entry[0] === name ? [name, value] : entry)),
  ),
  key.map(
    (name): Change =>
      (written) =>
        written.filter((entry) => entry[0] !== name),
  ),
)

type Damage = (bytes: Buffer) => Buffer
const damage: fc.Arbitrary<Damage> = fc.oneof(
  position.map(
    (at): Damage =>
      (bytes) =>
        bytes.subarray(0, at),
  ),
  position.map(
    (at): Damage =>
      (bytes) =>
        bytes.subarray(at),
  ),
  fc.tuple(position, fc.nat({ max: 7 })).map(([at, bit]): Damage => (bytes) => {
    const copy = Buffer.from(bytes)
    copy[at] = (copy[at] ?? 0) ^ (1 << bit)
    return copy
  }),
  fc.tuple(position, fc.uint8Array({ maxLength: 4 })).map(
    ([at, inserted]): Damage =>
      (bytes) =>
        Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at)]),
  ),
  fc.constant<Damage>((bytes) => Buffer.concat([bytes, bytes])),
  fc.constant<Damage>((bytes) => Buffer.concat([bytes, Buffer.alloc(65_536, ' ')])),
)

function write(written: Written): Buffer {
  return Buffer.from(`{${written.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`)
}

/** A good body of the kind with up to three changes, and now and then damage to its bytes; or any bytes at all. */
export function hostileBody(kind: ReportKind): fc.Arbitrary<Uint8Array> {
  const good: Written = Object.entries(minimalBodies[kind]).map(([name, value]) => [
    name,
    JSON.stringify(value),
  ])
  const changed = fc
    .array(change, { maxLength: 3 })
    .map((changes) => write(changes.reduce((body, apply) => apply(body), good)))
  const damaged = fc.tuple(changed, fc.array(damage, { minLength: 1, maxLength: 2 }))
  return fc.oneof(
    { weight: 6, arbitrary: changed },
    { weight: 3, arbitrary: damaged.map(([bytes, all]) => all.reduce((body, apply) => apply(body), bytes)) },
    {
      weight: 1,
      arbitrary: fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        fc.json().map((text) => Buffer.from(text)),
      ),
    },
  )
}
