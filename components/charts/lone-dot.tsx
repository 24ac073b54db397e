'use client'

import type { ReactElement } from 'react'

interface DotProps {
  key?: unknown
  cx?: number
  cy?: number
  index?: number
  fill?: string
  stroke?: string
  payload?: { bucket?: string }
}

/** Draws a dot where a point stands alone between gaps, for Recharts; false where there is none. */
export function dotOf(lone: ReadonlySet<string>): false | ((props: DotProps) => ReactElement) {
  if (lone.size === 0) return false
  return function LoneDot({ cx, cy, index, fill, stroke, payload }: DotProps) {
    const isLone = cx !== undefined && cy !== undefined && lone.has(payload?.bucket ?? '')
    return isLone ? (
      <circle key={index} cx={cx} cy={cy} r={3} fill={fill} stroke={stroke} />
    ) : (
      <g key={index} />
    )
  }
}
