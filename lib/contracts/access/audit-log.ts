import { z } from 'zod'
import type { Contract } from '../contract.ts'
import { pageParameters } from '../page.ts'
import { day } from '../parameters.ts'
import { auditGroups } from './audit-actions.ts'

const actions = Object.values(auditGroups).flatMap((group) => Object.keys(group.actions))

/** Who acts: a person, one who is not in the database any more, the operator, the server itself, or nobody signed in. */
export const auditActors = ['person', 'unknown', 'command_line', 'server', 'nobody'] as const

/** `GET /api/admin/audit`, whose path is below `/api/admin/`. */
export const auditLog = {
  path: 'audit',
  title: 'Audit log',
  definition:
    'Who did what to whom, when and from which network, the latest first. Entries are only ever added: the database refuses to change or delete one.',
  denominator: 'entries of the audit log',
  parameters: z.object({
    from: day.optional().describe('first UTC day'),
    to: day.optional().describe('last UTC day'),
    action: z
      .array(z.string().refine((name) => actions.includes(name), 'must be an action of the audit log'))
      .default([])
      .describe('any of these actions'),
    person: z
      .uuid('must be the id of a person')
      .toLowerCase()
      .optional()
      .describe('by this person, or done to them'),
    ...pageParameters.shape,
    cursor: z
      .string()
      .regex(/^\d{1,18}$/, 'must be the meta.next of a page of this list')
      .optional()
      .describe('meta.next of the page before'),
  }),
  row: z.object({
    id: z.number().int(),
    at: z.iso.datetime(),
    actor: z.enum(auditActors),
    actor_id: z.guid().nullable(),
    actor_name: z.string().nullable(),
    actor_email: z.string().nullable(),
    /** name of the API token with which they asked */
    token: z.string().nullable(),
    action: z.string(),
    /** the action in words */
    summary: z.string(),
    /** the id of a person, or the thing that it was done to */
    target: z.string().nullable(),
    target_name: z.string().nullable(),
    target_email: z.string().nullable(),
    /** the address, cut to /24 or /48 */
    network: z.string().nullable(),
    /** what else is known, in words */
    more: z.string().nullable(),
    /** the same as JSON */
    detail: z.string().nullable(),
  }),
} satisfies Contract
export type AuditEntry = z.output<typeof auditLog.row>
