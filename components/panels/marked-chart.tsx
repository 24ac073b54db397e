'use client'

import type { ComponentProps } from 'react'
import { TimeChart } from '@/components/charts/time-chart.tsx'
import { placeMarks } from '@/lib/series/marks.ts'
import { useNotedMarks } from './use-catalogue.ts'

/** A chart over time with the days that an admin marked. */
export function MarkedChart(props: Omit<ComponentProps<typeof TimeChart>, 'marks'>) {
  return <TimeChart {...props} marks={placeMarks(useNotedMarks(), props.points, props.interval)} />
}
