import { count, duration, rate } from '../numbers.ts'

export interface PassProgress {
  /** pages of the table: when this run began, now, at the end */
  firstPage: number
  page: number
  pages: number
  /** rows of this run */
  rows: number
  skipped: number
  elapsedMs: number
}

const barWidth = 24

/** How far the reading of the table is, and how long it will take at the pace so far. */
export function progressLine({ firstPage, page, pages, rows, skipped, elapsedMs }: PassProgress): string {
  const share = pages === 0 ? 1 : page / pages
  const leftMs = (elapsedMs * (pages - page)) / Math.max(1, page - firstPage)
  const parts = [`${Math.floor(share * 100)} %`, count(rows, 'row'), rate(rows, elapsedMs)]
  if (skipped > 0) parts.push(`${count(skipped, 'row')} skipped`)
  return [...parts, `${duration(leftMs)} left`].join(', ')
}

/** `[######------]` */
export function progressBar({ page, pages }: Pick<PassProgress, 'page' | 'pages'>): string {
  const full = pages === 0 ? barWidth : Math.floor((barWidth * page) / pages)
  return `[${'#'.repeat(full)}${'-'.repeat(barWidth - full)}]`
}
