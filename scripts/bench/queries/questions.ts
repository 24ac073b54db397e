import type { Contract } from '../../../lib/contracts/contract.ts'
import { toSearch } from '../../../lib/contracts/contract.ts'
import { endpoints } from '../../../lib/contracts/endpoints.ts'
import { addDays, type Day } from '../../../lib/time/day.ts'

/** How all endpoints are asked. */
export interface Way {
  name: string
  parameters: Record<string, unknown>
  /** of the slowest in twenty */
  targetMs: number
}

/** What an endpoint cannot be asked without. */
const required: Record<string, unknown> = { rule: 'kubernetes<1.31' }

export const waysOf = (today: Day, days: number): Way[] => [
  { name: '30 days', parameters: {}, targetMs: 100 },
  {
    name: 'all by week',
    parameters: { from: addDays(today, -days), to: today, interval: 'week' },
    targetMs: 100,
  },
  {
    name: 'with filters',
    parameters: {
      channel: ['edge'],
      kubernetes: ['1.30', '1.31', '1.33'],
      distribution: ['gke', 'unmarked'],
    },
    targetMs: 250,
  },
]

/** Path and query of each endpoint. @throws Error for one that asks for more than this bench knows */
export function pathsOf({ parameters }: Way): Map<string, string> {
  return new Map(endpoints.map((contract) => [contract.path, pathOf(contract, parameters)]))
}

function pathOf(contract: Contract, parameters: Record<string, unknown>): string {
  const needed = Object.entries(contract.parameters.shape)
    .filter(([, schema]) => !schema.safeParse(undefined).success)
    .map(([name]): [string, unknown] => {
      if (!(name in required)) throw new Error(`${contract.path} needs ${name}: say it in questions.ts`)
      return [name, required[name]]
    })
  const search = toSearch(contract, { ...parameters, ...Object.fromEntries(needed) })
  return `/api/v1/${contract.path}?${search}`
}
