import type { ReactNode } from 'react'
import { Brand } from '@/components/shell/brand.tsx'

/** The frame of the pages outside of the console: one narrow card. */
export default function AccessLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col gap-5 px-4 pt-[12vh] pb-8">
      <Brand />
      <div className="rounded-md border border-line bg-surface p-5">{children}</div>
    </main>
  )
}
