import { bucketOf, type Bucket, type Interval } from '../time/bucket.ts'
import { addDays, type Day } from '../time/day.ts'

/** True for the bucket in which the data ends: it can still grow. */
export function isOpen({ bucket }: Bucket, interval: Interval, asOf: Day | null): boolean {
  return asOf !== null && bucketOf(asOf, interval) === bucket
}

/** True where the period holds some days of the bucket only. It matters for flows: a stock takes the last day. */
export function isCut({ bucket, last }: Bucket, interval: Interval, from: Day): boolean {
  return bucket < from || bucketOf(addDays(last, 1), interval) === bucket
}
