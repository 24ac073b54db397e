import { z } from 'zod'
import type { Call } from '../call.ts'
import { decision } from './decision.ts'
import { newDecision } from './new-decision.ts'
import { amendment } from './terms.ts'

/** What can be done with decision records, beside listing them. */
export const decisionCalls: readonly Call[] = [
  {
    method: 'post',
    path: 'decisions',
    title: 'Save a decision; the server asks for the evidence itself, and freezes it',
    scope: null,
    body: newDecision,
    answer: { status: 201, schema: z.object({ id: z.uuid() }) },
  },
  {
    method: 'get',
    path: 'decisions/{id}',
    title: 'A decision record, with its figures then and now',
    scope: 'read',
    answer: { status: 200, schema: decision },
  },
  {
    method: 'get',
    path: 'decisions/{id}/impact.csv',
    title: 'The impact that was decided on',
    scope: 'export',
    answer: { status: 200, csv: 'as it was frozen, byte for byte; of two rules, both' },
  },
  {
    method: 'get',
    path: 'decisions/{id}/trend.csv',
    title: 'The trend that was decided on',
    scope: 'export',
    answer: { status: 200, csv: 'as it was frozen, byte for byte' },
  },
  {
    method: 'post',
    path: 'decisions/{id}/amendments',
    title: 'Say the terms of a decision anew; what was said before stays',
    scope: null,
    body: amendment,
    answer: { status: 201, schema: z.object({ revision: z.number().int().positive() }) },
    refusals: [409],
  },
]
