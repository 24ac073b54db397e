'use client'

import { useState } from 'react'

/** The text of a field while it is edited; a value that comes from elsewhere (the back button) takes its place. */
export function useEdited(value: string): [string, (text: string) => void] {
  const [seen, setSeen] = useState(value)
  const [text, setText] = useState(value)
  if (seen !== value) {
    setSeen(value)
    setText(value)
  }
  return [text, setText]
}
