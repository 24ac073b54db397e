'use client'

import { useEffect, useEffectEvent } from 'react'

/** Keys as `KeyboardEvent.key`, letters in lower case. */
export type Shortcuts = Readonly<Record<string, () => void>>

const typing = 'input, textarea, select, [contenteditable="true"]'
/** Widgets and scrolling regions with keys of their own. */
const busy =
  '[role="menu"], [role="listbox"], [role="tablist"], [role="dialog"], [role="group"][tabindex="0"]'

/** Calls for a single key; silent while typing, with a modifier, and while anything is open above the page. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const onKey = useEffectEvent((event: KeyboardEvent, isCovered: boolean) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isCovered) return
    if (event.target instanceof Element && event.target.closest(`${typing}, ${busy}`) !== null) return
    const action = shortcuts[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (action === undefined) return
    event.preventDefault()
    action()
  })
  useEffect(() => {
    let isCovered = false
    // Asked before anyone handles the key: Esc may close what is open, and must then do no more.
    const before = () => {
      isCovered = document.querySelector('[data-base-ui-portal] [data-open]') !== null
    }
    const after = (event: KeyboardEvent) => {
      onKey(event, isCovered)
    }
    window.addEventListener('keydown', before, true)
    window.addEventListener('keydown', after)
    return () => {
      window.removeEventListener('keydown', before, true)
      window.removeEventListener('keydown', after)
    }
  }, [])
}
