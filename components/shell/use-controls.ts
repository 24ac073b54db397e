'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { controlsAt, type Control } from './pages.ts'

/** What the bar of this page offers beside period and filters; null on a page without figures. */
export function useControls(): readonly Control[] | null {
  return controlsAt(usePathname(), useSearchParams())
}
