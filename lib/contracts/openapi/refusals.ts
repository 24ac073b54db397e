/** Responses of these statuses, all with the same kind of body. */
export function refusals(statuses: readonly number[]) {
  return Object.fromEntries(statuses.map((status) => [status, { $ref: '#/components/responses/problem' }]))
}

export const problem = {
  description: 'Refused; the body says why, and names the parameter or field at fault',
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        required: ['type', 'title', 'status', 'code'],
        properties: {
          type: { type: 'string' },
          title: { type: 'string' },
          status: { type: 'integer' },
          code: { type: 'string' },
          detail: { type: 'string' },
          field: { type: 'string', description: 'the parameter or field at fault' },
        },
      },
    },
  },
}
