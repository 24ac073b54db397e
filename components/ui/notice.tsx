'use client'

import { useSyncExternalStore } from 'react'

const shownMs = 2500

let current: string | null = null
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function show(text: string | null): void {
  current = text
  for (const listener of listeners) listener()
}

/** Says in a line that something was done (`Link copied`); it goes by itself. */
export function notify(text: string): void {
  clearTimeout(timer)
  show(text)
  timer = setTimeout(() => {
    show(null)
  }, shownMs)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The place where notices appear, once in the page. */
export function Notices() {
  const text = useSyncExternalStore(
    subscribe,
    () => current,
    () => null,
  )
  return (
    <output className="pointer-events-none fixed inset-x-0 bottom-6 z-50 flex justify-center print:hidden">
      {text !== null && (
        <span className="rounded-md bg-ink px-3 py-2 text-sm text-canvas shadow-raised">{text}</span>
      )}
    </output>
  )
}
