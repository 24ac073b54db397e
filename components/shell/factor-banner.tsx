import { ShieldAlert } from 'lucide-react'
import Link from 'next/link'

/** What an admin reads on every page until they may act as one. */
export function FactorBanner() {
  return (
    <p className="flex items-start gap-2 border-b border-warning/25 bg-warning-soft px-4 py-1.5 text-sm text-warning md:px-6 print:hidden">
      <ShieldAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>
        <strong className="font-semibold">Admins need a second factor here.</strong> Until you have one, you
        may do what a maintainer may.{' '}
        <Link href="/account#second-factor" className="font-medium underline underline-offset-2">
          Set it up
        </Link>
      </span>
    </p>
  )
}
