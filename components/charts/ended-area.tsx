'use client'

import { useId } from 'react'
import { Area } from 'recharts'
import { endedKey } from '@/lib/series/plot-rows.ts'

/** Hatches a stack from its bottom up to where its versions are past their end of life. */
export function EndedArea() {
  const id = `ended${useId().replaceAll(/\W/g, '')}`
  return (
    <>
      <defs>
        <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line
            x1="0"
            y1="0"
            x2="0"
            y2="8"
            stroke="var(--color-surface)"
            strokeWidth="2"
            strokeOpacity="0.6"
          />
        </pattern>
      </defs>
      <Area
        dataKey={endedKey}
        fill={`url(#${id})`}
        fillOpacity={1}
        stroke="none"
        isAnimationActive={false}
        activeDot={false}
        dot={false}
      />
    </>
  )
}
