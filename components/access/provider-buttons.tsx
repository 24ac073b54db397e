'use client'

import { Button } from '@/components/ui/button.tsx'
import type { ProviderName } from '@/lib/access/way-names.ts'
import { beginSignIn } from '@/lib/queries/access/provider.ts'
import { leaveFor } from './leave-for.ts'
import { FaultBanner } from './fault-banner.tsx'
import { useSubmit } from './use-submit.ts'

interface Props {
  providers: readonly ProviderName[]
  /** the path on this site to go to */
  next: string
}

/** The ways to sign in without a password of this console. */
export function ProviderButtons({ providers, next }: Props) {
  const { isBusy, fault, submit } = useSubmit()
  return (
    <div className="flex flex-col gap-2">
      <FaultBanner fault={fault} />
      {providers.map(({ id, name }) => (
        <Button
          key={id}
          aria-disabled={isBusy}
          className="w-full min-w-0"
          onClick={() => {
            if (!isBusy) void submit(async () => leaveFor(await beginSignIn(id, next)))
          }}
        >
          <span className="truncate">Continue with {name}</span>
        </Button>
      ))}
    </div>
  )
}
