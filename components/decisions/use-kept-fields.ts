'use client'

import { useState, useSyncExternalStore } from 'react'
import { z } from 'zod'

const kept = z.record(z.string(), z.string())
const unchanging = () => () => undefined

/**
 * The fields of a form, kept in this tab until they are saved: neither a reload nor a session that ended takes what was
 * typed.
 * @param key what the form is about
 */
export function useKeptFields<Name extends string>(
  key: string,
  initial: Readonly<Record<Name, string>>,
): [Record<Name, string>, (change: Partial<Record<Name, string>>) => void, () => void] {
  const before = useSyncExternalStore(
    unchanging,
    () => sessionStorage.getItem(key),
    () => null,
  )
  const [typed, setTyped] = useState<Partial<Record<Name, string>>>({})
  const fields = { ...initial, ...readKept(before), ...typed }
  const change = (next: Partial<Record<Name, string>>) => {
    setTyped({ ...typed, ...next })
    sessionStorage.setItem(key, JSON.stringify({ ...fields, ...next }))
  }
  const forget = () => {
    setTyped({ ...initial })
    sessionStorage.removeItem(key)
  }
  return [fields, change, forget]
}

function readKept(text: string | null): Record<string, string> {
  if (text === null) return {}
  try {
    return kept.catch({}).parse(JSON.parse(text))
  } catch {
    return {}
  }
}
