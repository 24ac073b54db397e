'use client'

import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { DataTable, type Column } from '@/components/ui/data-table.tsx'
import type { OwnToken } from '@/lib/contracts/access/token.ts'
import { RevokeTokenDialog } from './revoke-token-dialog.tsx'
import { tokenColumns } from './token-columns.tsx'

interface Props<Token extends OwnToken> {
  caption: string
  tokens: readonly Token[]
  /** whose tokens they are decides which call revokes one */
  whose: 'account' | 'admin'
  /** stand after the name */
  more?: readonly Column<Token>[]
  empty: ReactNode
}

/** Tokens, and a way to revoke each that is good. */
export function TokenTable<Token extends OwnToken>({
  caption,
  tokens,
  whose,
  more = [],
  empty,
}: Props<Token>) {
  const [chosen, setChosen] = useState<OwnToken | null>(null)
  const [name, ...facts] = tokenColumns
  const columns = [...(name === undefined ? [] : [name]), ...more, ...facts, revoking(setChosen)]
  return (
    <>
      <DataTable
        caption={caption}
        columns={columns}
        rows={tokens}
        rowKey={(token) => token.id}
        empty={empty}
      />
      {chosen !== null && <RevokeTokenDialog token={chosen} whose={whose} onClose={() => setChosen(null)} />}
    </>
  )
}

const revoking = (onRevoke: (token: OwnToken) => void): Column<OwnToken> => ({
  key: 'revoke',
  label: <span className="sr-only">Actions</span>,
  align: 'end',
  cell: (token) =>
    token.state === 'live' && (
      <Button size="sm" aria-label={`Revoke ${token.name}`} onClick={() => onRevoke(token)}>
        Revoke
      </Button>
    ),
})
