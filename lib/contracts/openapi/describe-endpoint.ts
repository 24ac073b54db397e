import { z } from 'zod'
import type { Contract } from '../contract.ts'
import { anyOf } from './access.ts'
import { jsonSchema } from './json-schema.ts'
import { meta } from './meta.ts'
import { refusals } from './refusals.ts'

/** The operation of an endpoint for figures. */
export function describeEndpoint(contract: Contract) {
  const row = jsonSchema(contract.row)
  return {
    operationId: contract.path.replaceAll('/', '-'),
    summary: contract.title,
    description: `${contract.definition}\n\nDenominator: ${contract.denominator}.`,
    security: anyOf('read', 'export'),
    parameters: [...Object.entries(contract.parameters.shape).map(parameterOf), format],
    responses: {
      200: {
        description: contract.title,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['meta', 'rows'],
              properties: { meta, rows: { type: 'array', items: row } },
            },
          },
          'text/csv': { schema: { type: 'string', description: 'the same rows, their keys as header' } },
        },
      },
      ...refusals([400, 401, 403]),
    },
  }
}

function parameterOf([name, schema]: [string, z.core.$ZodType]) {
  const { description, ...rest } = jsonSchema(schema)
  const required = !z.safeParse(schema, undefined).success
  return { name, in: 'query', required, description, schema: rest }
}

const format = {
  name: 'format',
  in: 'query',
  required: false,
  schema: { type: 'string', enum: ['json', 'csv'], default: 'json' },
}
