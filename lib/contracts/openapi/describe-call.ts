import type { Call } from '../call.ts'
import { anyOf } from './access.ts'
import { jsonSchema } from './json-schema.ts'
import { refusals } from './refusals.ts'

/** An operation that is declared as a call. */
export function describeCall(call: Call) {
  const { method, path, title, scope, body, answer } = call
  return {
    operationId: `${method}-${path.replaceAll(/[{}]/g, '').replaceAll(/[/.]/g, '-')}`,
    summary: title,
    ...(method !== 'get' && { description: 'It needs the `Origin` of the console.' }),
    security: anyOf(...(scope === null ? [] : [scope])),
    parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => idParameter(name ?? '')),
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(body, 'input') } } },
    }),
    responses: {
      [answer.status]: { description: title, ...contentOf(answer) },
      ...refusals(refusalsOf(call)),
    },
  }
}

const idParameter = (name: string) => ({
  name,
  in: 'path',
  required: true,
  schema: { type: 'string', format: 'uuid' },
})

function contentOf(answer: Call['answer']) {
  if ('schema' in answer) return { content: { 'application/json': { schema: jsonSchema(answer.schema) } } }
  if ('csv' in answer)
    return { content: { 'text/csv': { schema: { type: 'string', description: answer.csv } } } }
  return {}
}

function refusalsOf({ path, body, refusals: own = [] }: Call): number[] {
  const ofBody = body === undefined ? [] : [400, 413, 415]
  return [401, 403, ...ofBody, ...(path.includes('{') ? [404] : []), ...own]
}
