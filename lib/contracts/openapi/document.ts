import { decisionCalls } from '../decisions/calls.ts'
import { endpoints } from '../endpoints.ts'
import { savedViewCalls } from '../saved-view-calls.ts'
import { anyOf, securitySchemes } from './access.ts'
import { describeCall } from './describe-call.ts'
import { describeEndpoint } from './describe-endpoint.ts'
import { problem } from './refusals.ts'

type Operation = ReturnType<typeof describeEndpoint> | ReturnType<typeof describeCall>

/** The data API as an OpenAPI 3.1 document, made from the contracts that the handlers themselves read. */
export function openApi() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kamaji telemetry',
      version: '1',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    security: anyOf('read'),
    paths: paths(),
    components: { securitySchemes, responses: { problem } },
  }
}

function paths() {
  const found: Record<string, Partial<Record<string, Operation>>> = {}
  const add = (path: string, method: string, operation: Operation) => {
    found[`/api/v1/${path}`] = { ...found[`/api/v1/${path}`], [method]: operation }
  }
  for (const endpoint of endpoints) add(endpoint.path, 'get', describeEndpoint(endpoint))
  for (const call of [...decisionCalls, ...savedViewCalls]) add(call.path, call.method, describeCall(call))
  return found
}
