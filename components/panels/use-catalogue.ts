'use client'

import { useQuery } from '@tanstack/react-query'
import { useView } from '@/components/shell/view-provider.tsx'
import { endOfLife } from '@/lib/catalogue/support-of.ts'
import { catalogueMarksQuery } from '@/lib/queries/catalogue-marks.ts'
import { catalogueReleasesQuery } from '@/lib/queries/catalogue-releases.ts'
import { catalogueSupportQuery } from '@/lib/queries/catalogue-support.ts'
import { endMarks, notedMarks, releaseMarks, type Mark } from '@/lib/series/marks.ts'
import type { Day } from '@/lib/time/day.ts'
import { catalogueParameters, optionsParameters } from '@/lib/view-state/list-parameters.ts'

/** Days of the period that an admin marked: every chart over time has them. */
export function useNotedMarks(): Mark[] {
  const { parameters } = useView()
  const { data } = useQuery(catalogueMarksQuery(optionsParameters(parameters)))
  return notedMarks(data?.rows ?? [])
}

/** What the charts of Kamaji versions point out: releases too. */
export function useReleaseMarks(): Mark[] {
  const { parameters, view } = useView()
  const { data } = useQuery(catalogueReleasesQuery(catalogueParameters(parameters)))
  return [...releaseMarks(data?.rows ?? [], parameters, view.channel), ...useNotedMarks()]
}

interface Ends {
  /** ends of life in the period, and what is marked */
  marksOf: (minors: readonly string[]) => Mark[]
  /** last day of support of a minor; null where it is not known */
  endOf: (minor: string) => Day | null
}

/** Ends of life of Kubernetes minors. @param distribution whose dates count where it has some; else upstream's do */
export function useEndsOfLife(distribution: string | undefined): Ends {
  const { parameters } = useView()
  const { data } = useQuery(catalogueSupportQuery(catalogueParameters(parameters)))
  const noted = useNotedMarks()
  const support = data?.rows ?? []
  return {
    marksOf: (minors) => [...endMarks(support, parameters, minors, distribution), ...noted],
    endOf: (minor) => endOfLife(support, minor, distribution),
  }
}
