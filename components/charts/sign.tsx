import type { Series } from '@/lib/series/series.ts'

/** The colour of a series as a mark: its icon where it has one, so that colour is not the only sign. */
export function Sign({ series }: { series: Series }) {
  return (
    <svg aria-hidden viewBox="0 0 12 12" className="inline-block size-3 shrink-0 align-[-1px]">
      {series.icon === undefined ? (
        <>
          <rect x="1" y="1" width="10" height="10" rx="2" fill={series.colour} />
          {series.isEnded === true && (
            <path d="M1 6 6 1M2 10 10 2M6 11 11 6" stroke="var(--color-surface)" strokeWidth="1.2" />
          )}
        </>
      ) : (
        <text x="6" y="10" fontSize="12" textAnchor="middle" fill={series.colour}>
          {series.icon}
        </text>
      )}
    </svg>
  )
}

/** The dashed line of the period before. */
export function BeforeSign() {
  return (
    <svg aria-hidden viewBox="0 0 24 12" className="inline-block h-3 w-6 shrink-0 align-[-1px]">
      <line
        x1="0"
        x2="24"
        y1="6"
        y2="6"
        stroke="var(--color-ink)"
        strokeWidth="1.5"
        strokeDasharray={beforeDash}
      />
    </svg>
  )
}

/** Longer dashes than those of what is incomplete. */
export const beforeDash = '6 4'
