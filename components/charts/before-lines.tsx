'use client'

import { Line } from 'recharts'
import type { BeforeLine } from '@/lib/series/before-lines.ts'
import { beforeKey } from '@/lib/series/plot-rows.ts'
import { beforeDash } from './sign.tsx'

/** The period before: longer dashes than those of what is incomplete. */
export function BeforeLines({ lines }: { lines: readonly BeforeLine[] }) {
  return lines.map(({ colour }, index) => (
    <Line
      key={beforeKey(index)}
      dataKey={beforeKey(index)}
      type="linear"
      stroke={colour}
      strokeWidth={1.5}
      strokeDasharray={beforeDash}
      isAnimationActive={false}
      activeDot={false}
      dot={false}
    />
  ))
}
