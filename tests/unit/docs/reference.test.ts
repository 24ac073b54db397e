import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { Registry } from 'prom-client'
import { buildProgram } from '../../../cli/program.ts'
import { endpoints } from '../../../lib/contracts/endpoints.ts'
import { commonParameters } from '../../../lib/contracts/parameters.ts'
import { variables } from '../../../server/config.ts'
import { errorCodes } from '../../../server/errors.ts'
import { ingestMetrics } from '../../../server/ingest/metrics.ts'
import { readPage, spansOf } from './markdown.ts'

/** The rows of all tables of a page. */
const tableRows = (page: string) =>
  readPage(page)
    .split('\n')
    .filter((line) => line.startsWith('|'))

describe('docs/api.md', () => {
  const rows = tableRows('docs/api.md').map((row) => row.split('|').map((cell) => cell.trim()))

  it.each(endpoints.map((endpoint) => [endpoint.path, endpoint] as const))(
    'has %s with its row and its parameters',
    (path, endpoint) => {
      const [, , parameters = '', row = ''] = rows.find(([, first]) => first === `\`${path}\``) ?? []
      expect(spansOf(row)).toEqual(expect.arrayContaining(Object.keys(endpoint.row.shape)))
      const own = Object.keys(endpoint.parameters.shape).filter((name) => !(name in commonParameters.shape))
      expect(spansOf(parameters)).toEqual(expect.arrayContaining(own))
    },
  )

  it('has every common parameter, and every error with its status', () => {
    const named = rows.flatMap(([, first = '']) => spansOf(first))
    expect(named).toEqual(expect.arrayContaining(Object.keys(commonParameters.shape)))
    for (const [code, { status }] of Object.entries(errorCodes))
      expect(rows.map(([, first, second]) => `${first} ${second}`)).toContain(`${status} \`${code}\``)
  })
})

describe('docs/cli.md', () => {
  const text = readPage('docs/cli.md')
  const all = (command: Command): Command[] => [command, ...command.commands.flatMap(all)]
  const commands = all(buildProgram()).slice(1)
  /** Two commands may have an option of the same name. */
  const sectionOf = (command: Command) => {
    const isNested = command.parent?.parent != null
    const name = isNested ? command.parent?.name() : command.name()
    return text.split('\n## ').find((section) => section.startsWith(`${name}\n`)) ?? ''
  }

  it('has every command', () => {
    for (const command of commands) {
      const isNested = command.parent?.parent != null
      const wanted = isNested ? `\`${command.parent?.name()} ${command.name()}` : `\n## ${command.name()}\n`
      expect(text).toContain(wanted)
    }
  })

  it('has every option with its default', () => {
    for (const command of commands) {
      const rows = sectionOf(command).split('\n')
      for (const option of command.options) {
        const row = rows.find((line) => line.startsWith(`| \`${option.flags}\``))
        expect(row, option.flags).toBeDefined()
        if (typeof option.defaultValue === 'number')
          expect(row).toMatch(new RegExp(`\\| ${option.defaultValue} +\\|$`))
      }
    }
  })
})

describe('docs/operations.md', () => {
  const spans = spansOf(readPage('docs/operations.md'))

  it('has every variable', () => {
    expect(spans).toEqual(expect.arrayContaining([...variables]))
  })

  it('has every metric with its labels', async () => {
    const registry = new Registry()
    const metrics = ingestMetrics(registry, { waiting: () => 0, refusedVersions: () => 0 })
    metrics.count('stats', 'stored')
    metrics.batch(1, 0.1, true)
    for (const { name, values } of await registry.getMetricsAsJSON()) {
      const labels = Object.keys(values[0]?.labels ?? {}).filter((label) => label !== 'le')
      expect(spans).toContain(labels.length === 0 ? name : `${name}{${labels.sort().join(',')}}`)
    }
  })
})
