import { z } from 'zod'
import { channels, day } from './parameters.ts'
import { plainText } from './plain-text.ts'

// What is known of a release or a minor, as an admin or a file says it: bodies of `/api/admin/catalogue/…`, and the
// entries of the file that `catalogue update` reads.

const release = z
  .string()
  .regex(
    /^[A-Za-z0-9][\w.+-]{0,63}$/,
    'must be the tag of a release: up to 64 letters, digits and any of . _ + -',
  )
const tenantVersion = z
  .string()
  .regex(/^v\d{1,2}\.\d{1,4}\.\d{1,4}$/, 'must be a version of Kubernetes such as v1.33.0')
const minor = z.string().regex(/^\d{1,2}\.\d{1,4}$/, 'must be a minor of Kubernetes such as 1.33')
const distribution = z
  .string()
  .regex(/^[a-z0-9-]{1,32}$/, 'must be upstream, or a distribution such as eks or gke')

export const releaseKey = z.strictObject({ version: release })
export const releaseEntry = releaseKey.extend({
  channel: z.enum(channels, `must be one of ${channels.join(', ')}`),
  released: day,
  max_tenant_kubernetes: tenantVersion.nullable(),
})
export type ReleaseEntry = z.output<typeof releaseEntry>

export const supportKey = z.strictObject({ distribution, minor })
export const supportEntry = supportKey
  .extend({ released: day, end_of_life: day, end_of_extended_support: day.nullable() })
  .refine(({ released, end_of_life }) => released <= end_of_life, {
    path: ['end_of_life'],
    message: 'must not be before the release',
  })
  .refine(({ end_of_life, end_of_extended_support: end }) => end === null || end_of_life <= end, {
    path: ['end_of_extended_support'],
    message: 'must not be before the end of life',
  })
export type SupportEntry = z.output<typeof supportEntry>

export const markKey = z.strictObject({ day, label: plainText(40) })
export const markEntry = markKey.extend({ note: plainText(300).nullable() })
export type MarkEntry = z.output<typeof markEntry>

export const mappingKey = z.strictObject({ version: z.string().min(1).max(64) })
export const mappingEntry = mappingKey.extend({ release })
export type MappingEntry = z.output<typeof mappingEntry>
