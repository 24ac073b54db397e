import { z } from 'zod'
import type { Scope } from './access/scope.ts'
import type { Contract } from './contract.ts'
import { endpoints } from './endpoints.ts'

/** The data endpoints as an OpenAPI 3.1 document, made from the contracts that the endpoints themselves read. */
export function openApi() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kamaji telemetry',
      version: '1',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    security: anyOf('read'),
    paths: Object.fromEntries(
      endpoints.map((endpoint) => [`/api/v1/${endpoint.path}`, { get: get(endpoint) }]),
    ),
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'kamaji-telemetry.session',
          description: 'On https its name begins with __Host-.',
        },
        token: {
          type: 'http',
          scheme: 'bearer',
          description:
            'An API token (ktd_…), made under Account. It acts as its owner, within its scopes: read answers as JSON, export as CSV.',
        },
      },
      responses: {
        problem: {
          description: 'Refused; the body says why, and names the parameter at fault',
          content: { 'application/problem+json': { schema: problem } },
        },
      },
    },
  }
}

/** Somebody who is signed in, or a token with one of these scopes. */
function anyOf(...tokens: Scope[]) {
  return [{ session: [] }, ...tokens.map((scope) => ({ token: [scope] }))]
}

function get(contract: Contract) {
  const row = schemaOf(contract.row)
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
      ...Object.fromEntries(
        [400, 401, 403].map((status) => [status, { $ref: '#/components/responses/problem' }]),
      ),
    },
  }
}

function parameterOf([name, schema]: [string, z.core.$ZodType]) {
  const { description, ...rest } = schemaOf(schema)
  const required = !z.safeParse(schema, undefined).success
  return { name, in: 'query', required, description, schema: rest }
}

function schemaOf(schema: z.core.$ZodType) {
  const { $schema: _version, ...rest } = z.toJSONSchema(schema)
  return rest
}

const format = {
  name: 'format',
  in: 'query',
  required: false,
  schema: { type: 'string', enum: ['json', 'csv'], default: 'json' },
}

const meta = {
  type: 'object',
  description: 'the parameters as understood, and:',
  required: ['as_of', 'n', 'denominator', 'definition'],
  properties: {
    as_of: {
      type: ['string', 'null'],
      format: 'date-time',
      description: 'reports received before it are in the answer',
    },
    n: { type: 'integer', description: 'size of the sample' },
    denominator: { type: 'string' },
    definition: { type: 'string' },
    one_day_installations: { type: 'integer' },
    reported_control_planes: {
      type: 'integer',
      description: 'of an estimate: control planes that the installations report at the end of the period',
    },
    unscaled_control_planes: { type: 'integer', description: 'of an estimate: what the events add up to' },
    catalogue_version: { type: 'string', description: 'another one after each edit of the catalogue' },
    rows_left_out: { type: 'integer', description: 'rows beyond the most that an answer has' },
    largest_share: {
      type: 'number',
      description: 'of figures of control planes: the part of the installation that has most of them',
    },
    next: { type: ['string', 'null'], description: 'cursor of the next page of a list' },
  },
}

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    field: { type: 'string', description: 'the parameter at fault' },
  },
}
