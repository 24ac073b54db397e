import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { readConfig, variables } from '../../../server/config.ts'

const file = path.resolve(import.meta.dirname, '../../../.env.example')
const lines = fs.readFileSync(file, 'utf8').split('\n')
const assignments = lines.flatMap((line) => {
  const [, name, value] = /^# ([A-Z_]+)=(.*)$/.exec(line) ?? []
  return name === undefined || value === undefined ? [] : [{ name, value }]
})

it('lists every variable of the configuration once, and no other', () => {
  expect(assignments.map(({ name }) => name).sort()).toEqual([...variables].sort())
})

it('has nothing set', () => {
  expect(lines.filter((line) => line !== '' && !line.startsWith('# '))).toEqual([])
})

it('gives the values that count when nothing is set', () => {
  const environment = Object.fromEntries(assignments.map(({ name, value }) => [name, value]))
  expect(readConfig({ NODE_ENV: 'test', ...environment })).toEqual(readConfig({ NODE_ENV: 'test' }))
})
