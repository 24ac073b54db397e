'use client'

import { QueryClientProvider } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { leaveFor } from '@/components/access/leave-for.ts'
import { makeQueryClient } from '@/lib/queries/query-client.ts'

/** Keeps the answers of the API while one goes from page to page. */
export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(() => makeQueryClient(signInAgain))
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}

/** The sign-in leads back to the same view. */
function signInAgain(): void {
  const { pathname, search } = window.location
  void leaveFor(`/login?${new URLSearchParams({ next: pathname + search })}`)
}
