'use client'

import type { Column } from '@/components/ui/data-table.tsx'
import type { PersonToken } from '@/lib/contracts/access/token.ts'
import { TokenTable } from './token-table.tsx'

/** Everybody's tokens. */
export function PeopleTokens({ tokens }: { tokens: readonly PersonToken[] }) {
  return (
    <TokenTable
      caption="Tokens"
      tokens={tokens}
      whose="admin"
      more={owner}
      empty="Nobody has a token. Each person makes their own, under Account."
    />
  )
}

const owner: readonly Column<PersonToken>[] = [
  {
    key: 'owner',
    label: 'Owner',
    cell: ({ person, email }) => (
      <span className="block max-w-64 py-1.5 leading-tight">
        <span className="block truncate">{person}</span>
        <span className="block truncate text-xs text-muted">{email}</span>
      </span>
    ),
  },
]
