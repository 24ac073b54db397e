import type { Column } from '@/components/ui/data-table.tsx'

/** The pseudonym, of which the first letters tell installations apart. */
export function installationColumn<Row extends { installation: string }>(): Column<Row> {
  return {
    key: 'installation',
    label: 'Installation',
    cell: ({ installation }) => (
      <code title={installation} className="font-mono text-xs">
        {installation.slice(0, 8)}
      </code>
    ),
    isHeader: true,
  }
}
