import { expect } from 'vitest'
import type { Report } from '../../../server/protocol/report.ts'

// What the storage relies on, said without the parser's own code.

const textFields = [
  'kamajiVersion',
  'kubernetesVersion',
  'tcpVersion',
  'oldTcpVersion',
  'newTcpVersion',
  'status',
]
const stateFields = ['running', 'sleeping', 'notReady', 'upgrading']
const keys = {
  stats: [
    'datastores',
    'kamajiVersion',
    'kind',
    'kubernetesVersion',
    'notReady',
    'running',
    'sleeping',
    'upgrading',
    'uuid',
  ],
  create: ['clusterApi', 'kamajiVersion', 'kind', 'kubernetesVersion', 'networkProfile', 'tcpVersion'],
  update: ['kamajiVersion', 'kind', 'kubernetesVersion', 'newTcpVersion', 'oldTcpVersion'],
  delete: ['kamajiVersion', 'kind', 'kubernetesVersion', 'status', 'tcpVersion'],
}

export function expectInvariants(report: Report): void {
  expect(Object.keys(report).toSorted()).toEqual(keys[report.kind])
  for (const [key, value] of Object.entries(report)) {
    if (textFields.includes(key)) expectText(value)
    if (stateFields.includes(key)) expectCount(value)
  }
  if (report.kind === 'create') {
    expect([true, false, null]).toContain(report.clusterApi)
    if (report.networkProfile !== null) expectText(report.networkProfile)
  }
  if (report.kind === 'stats') {
    expectIdentifier(report.uuid)
    expect(Object.keys(report.datastores)).toEqual(['etcd', 'postgres', 'mysql', 'nats'])
    for (const counts of Object.values(report.datastores))
      if (counts !== null) Object.values(counts).map(expectCount)
  }
}

function expectText(value: unknown): void {
  const text = String(value)
  expect(value).toBe(text)
  expect(text.length >= 1 && text.length <= 64).toBe(true)
  for (let at = 0; at < text.length; at++)
    expect(text.charCodeAt(at) >= 32 && text.charCodeAt(at) <= 126).toBe(true)
}

function expectIdentifier(text: string): void {
  const characters = Array.from(text, (character) => character.codePointAt(0) ?? 0)
  expect(characters.length >= 1 && characters.length <= 64).toBe(true)
  for (const code of characters)
    expect(code >= 32 && code !== 127 && (code < 0xd800 || code > 0xdfff)).toBe(true)
}

function expectCount(value: unknown): void {
  expect(typeof value).toBe('number')
  const number = Number(value)
  expect(Math.floor(number) === number && number >= 0 && number <= 1_000_000 && !Object.is(number, -0)).toBe(
    true,
  )
}
