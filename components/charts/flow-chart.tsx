'use client'

import dynamic from 'next/dynamic'
import { Skeleton } from '@/components/ui/skeleton.tsx'

const loading = () => <Skeleton className="h-full" />

/** Left: versions that were left. Right: versions that were reached. Loaded where it is shown. */
export const FlowChart = dynamic(async () => (await import('./flow-plot.tsx')).FlowPlot, {
  ssr: false,
  loading,
})
