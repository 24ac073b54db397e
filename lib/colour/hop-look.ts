import type { HopKind } from '../contracts/tenant-upgrades.ts'

interface Look {
  label: string
  /** a CSS colour; the four kinds stay apart in every kind of colour blindness (OKLab distance over 16) */
  colour: string
  icon: string
}

/** How each kind of update report is shown. */
export const hopLooks: Record<HopKind, Look> = {
  patch: { label: 'Patch', colour: 'var(--color-sleeping)', icon: '•' },
  minor: { label: 'Minor', colour: 'var(--color-accent)', icon: '↑' },
  skip: { label: 'Skip', colour: 'var(--color-not-ready)', icon: '⇈' },
  downgrade: { label: 'Downgrade', colour: 'var(--color-ink)', icon: '↓' },
  edit: { label: 'Edit', colour: 'var(--color-age-other)', icon: '=' },
  unrecognised: { label: 'Unrecognised', colour: 'var(--color-line)', icon: '?' },
}
