import type { Event } from './fleet.ts'
import type { Rows } from './oracle.ts'
import { kamajiVersions } from './vocabulary.ts'

const known = [
  'Ready',
  'Sleeping',
  'Upgrading',
  'Migrating',
  'WriteLimited',
  'CertificateAuthorityRotating',
  'Unknown',
  'Provisioning',
  'NotReady',
]

/** Delete reports by status, and by Kamaji version or bucket. */
export function deletesOf(
  buckets: readonly { bucket: string; events: Event[] }[],
  by: 'version' | 'bucket',
): Rows {
  const deleted = buckets.flatMap(({ bucket, events }) =>
    events.flatMap(({ kamaji, change }) =>
      change.kind === 'delete'
        ? [
            {
              bucket,
              version: kamaji.raw,
              status: known.includes(change.status) ? change.status : 'unrecognised',
            },
          ]
        : [],
    ),
  )
  const names = by === 'version' ? kamajiVersions.map(({ raw }) => raw) : buckets.map(({ bucket }) => bucket)
  const rows = names.flatMap((name) =>
    [...known, 'unrecognised'].flatMap((status) => {
      const count = deleted.filter((one) => one[by] === name && one.status === status).length
      return count === 0 ? [] : [{ [by]: name, status, deleted: count }]
    }),
  )
  return { n: deleted.length, rows }
}
