import type { Column } from '@/components/ui/data-table.tsx'
import type { PanelTable } from '@/components/panels/panel.tsx'
import { shareColumn } from '@/components/panels/bucket-column.tsx'
import type { Answer, RowOf } from '@/lib/contracts/contract.ts'
import type { deprecation } from '@/lib/contracts/deprecation.ts'
import { formatDay } from '@/lib/format/day.ts'
import { formatNumber } from '@/lib/format/number.ts'

type Row = RowOf<typeof deprecation>
/** Keys of the row whose values are of a type. */
type KeyOf<Value> = { [Key in keyof Row]: Row[Key] extends Value ? Key : never }[keyof Row]

/** The row with all that the API tells of a rule. */
export function impactTable({ rows }: Answer<typeof deprecation>): PanelTable<Row> {
  return { columns, rows, rowKey: ({ rule }) => rule }
}

const text = (key: KeyOf<string | null>, label: string): Column<Row> => ({
  key,
  label,
  cell: (row) => row[key] ?? '–',
})
const count = (key: KeyOf<number | null>, label: string): Column<Row> => ({
  key,
  label,
  cell: (row) => numberOf(row[key]),
  align: 'end',
})
const numberOf = (value: number | null) => (value === null ? '–' : formatNumber(value))
const onDay = (key: KeyOf<string | null>, label: string): Column<Row> => ({
  key,
  label,
  cell: (row) => dayText(row[key]),
})
const dayText = (value: string | null) => (value === null ? '–' : formatDay(value))

const columns: Column<Row>[] = [
  { key: 'rule', label: 'Rule', cell: ({ rule }) => rule, isHeader: true },
  text('counted', 'Counted'),
  count('total', 'Total'),
  count('hit', 'Hit'),
  count('unjudged', 'Unjudged'),
  shareColumn('share', 'Share'),
  shareColumn('low', 'Low'),
  shareColumn('high', 'High'),
  count('control_planes_total', 'Control planes'),
  count('control_planes_hit', 'Control planes hit'),
  shareColumn('control_planes_share', 'Their share'),
  shareColumn('control_planes_low', 'Their low'),
  shareColumn('control_planes_high', 'Their high'),
  shareColumn('largest_share', 'Largest has'),
  count('holding_80', 'Hold 80%'),
  count('moving', 'Moving'),
  count('frozen', 'Frozen'),
  text('course', 'Course'),
  onDay('under_since', 'Under since'),
  onDay('under_forecast', 'Under by forecast'),
  count('silent', 'Silent'),
  count('silent_control_planes', 'Silent control planes'),
  shareColumn('removal_share', 'At removal'),
  shareColumn('removal_low', 'At removal, low'),
  shareColumn('removal_high', 'At removal, high'),
  text('refusal', 'No forecast because'),
  onDay('forecast_until', 'Forecast until'),
  count('backtest_days', 'Backtest days'),
  shareColumn('backtest_error', 'Backtest error'),
  shareColumn('carried_error', 'Carried error'),
]
