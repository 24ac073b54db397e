'use client'

import { useQuery } from '@tanstack/react-query'
import { ChevronDown, Copy } from 'lucide-react'
import { Button } from '@/components/ui/button.tsx'
import { Menu, MenuItem } from '@/components/ui/menu.tsx'
import { testMatrix } from '@/lib/contracts/test-matrix.ts'
import { apiPath } from '@/lib/queries/api-path.ts'
import { testMatrixQuery } from '@/lib/queries/test-matrix.ts'
import { githubMatrix } from '@/lib/test-matrix/github-matrix.ts'
import { copyFrom } from './copy-from.ts'
import { copy } from './copy.ts'
import { csvOf } from './panel-links.ts'
import { useCoverage } from './use-coverage.ts'

/** The combinations for where they are needed. */
export function CopyMatrix() {
  const { asked } = useCoverage()
  const { data } = useQuery(testMatrixQuery(asked))
  const rows = data?.rows ?? []
  return (
    <Menu
      trigger={
        <Button disabled={rows.length === 0}>
          <Copy className="size-3.5" />
          Copy the matrix
          <ChevronDown className="size-3.5" />
        </Button>
      }
    >
      <MenuItem onSelect={() => void copy(githubMatrix(rows), 'GitHub Actions matrix')}>
        As a GitHub Actions matrix
      </MenuItem>
      <MenuItem onSelect={() => void copy(JSON.stringify(rows, null, 2), 'JSON')}>As JSON</MenuItem>
      <MenuItem onSelect={() => void copyFrom(csvOf(apiPath(testMatrix, asked)), 'CSV')}>As CSV</MenuItem>
    </Menu>
  )
}
