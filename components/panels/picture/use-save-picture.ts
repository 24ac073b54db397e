'use client'

import { useRef, type RefObject } from 'react'
import { useView } from '@/components/shell/view-provider.tsx'
import { notify } from '@/components/ui/notice.tsx'
import type { PanelAnswer, PanelProps } from '../panel.tsx'
import { panelCaption } from './panel-caption.ts'

type Format = 'svg' | 'png'
type Pictured<A extends PanelAnswer> = Pick<
  PanelProps<A, never>,
  'id' | 'title' | 'about' | 'query' | 'before' | 'unit'
>

/** @returns what refers to the chart, and what saves a picture of it; the code for that is loaded when it is needed */
export function useSavePicture<A extends PanelAnswer>(
  panel: Pictured<A>,
): [RefObject<HTMLDivElement | null>, (format: Format) => void] {
  const body = useRef<HTMLDivElement>(null)
  const { view, parameters } = useView()
  const save = async (format: Format) => {
    const meta = panel.query.data?.meta
    if (body.current === null || meta === undefined) return
    const hasBefore = panel.before?.query.data !== undefined
    const caption = panelCaption({ ...panel, meta, view, parameters, hasBefore })
    const name = `${panel.id}-${parameters.from}-${parameters.to}`
    try {
      const { savePicture } = await import('./save-picture.ts')
      await savePicture(body.current, caption, name, format)
    } catch {
      notify('The browser could not make the picture.')
    }
  }
  return [body, (format) => void save(format)]
}
