import { cx } from './cx.ts'

/** Stands where content will be; give it the content's size. Screen readers hear of the loading elsewhere. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cx('block animate-pulse rounded-sm bg-hover', className)} />
}
