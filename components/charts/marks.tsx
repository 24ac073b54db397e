'use client'

import { ReferenceLine } from 'recharts'
import type { PlacedMark } from '@/lib/series/marks.ts'

/** Days that are pointed out: a line each, its label along it. */
export function Marks({ marks = [] }: { marks: readonly PlacedMark[] | undefined }) {
  return marks.map(({ bucket, label }) => (
    <ReferenceLine
      key={bucket}
      x={bucket}
      stroke="var(--color-ink)"
      strokeOpacity={0.55}
      strokeDasharray="1 3"
      label={label === '' ? undefined : <MarkLabel text={label} />}
    />
  ))
}

interface LabelProps {
  text: string
  /** given by Recharts: the line */
  viewBox?: { x?: number; y?: number }
}

/** Upright along its line, with an edge of the surface, so that it can be read on any band. */
function MarkLabel({ text, viewBox }: LabelProps) {
  const { x = 0, y = 0 } = viewBox ?? {}
  return (
    <text
      transform={`translate(${x - 3} ${y + 4}) rotate(-90)`}
      textAnchor="end"
      fontSize={10}
      fill="var(--color-ink)"
      stroke="var(--color-surface)"
      strokeWidth={3}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {text}
    </text>
  )
}
