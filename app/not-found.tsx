import Link from 'next/link'
import { buttonClass } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'

export const metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <main className="grid h-dvh place-items-center">
      <EmptyState
        title="There is no such page"
        heading="h1"
        actions={
          <Link href="/" className={buttonClass()}>
            Go to the overview
          </Link>
        }
      >
        The address may be mistyped, or the page may have moved.
      </EmptyState>
    </main>
  )
}
