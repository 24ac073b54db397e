import { z } from 'zod'
import { tablesOf, type TablePlace } from './table-places.ts'

/** Asks a database, and checks each row against the schema. */
export type Rows = <Row extends z.ZodType>(row: Row, sql: string) => Promise<z.output<Row>[]>

/** What a database says of the Citus cluster whose coordinator it is. */
export interface CitusCluster {
  /** of the extension, such as `13.2-1` */
  version: string
  workers: number
  /** tables that are still on the coordinator alone and should not be, in the order in which to place them */
  unplaced: { table: string; place: Exclude<TablePlace, 'local'> }[]
}

const extensionRow = z.object({ version: z.string() })
const workersRow = z.object({ workers: z.number() })
const tableRow = z.object({ table: z.string() })

/** @returns null where the database has no Citus */
export async function readCluster(rows: Rows): Promise<CitusCluster | null> {
  const [extension] = await rows(
    extensionRow,
    "select extversion as version from pg_extension where extname = 'citus'",
  )
  if (extension === undefined) return null
  const [nodes] = await rows(
    workersRow,
    "select count(*)::int as workers from pg_dist_node where groupid <> 0 and isactive and noderole = 'primary'",
  )
  const placed = await rows(
    tableRow,
    `select relname as table from pg_dist_partition join pg_class on pg_class.oid = logicalrelid
      where relnamespace = current_schema()::regnamespace`,
  )
  const known = new Set(placed.map(({ table }) => table))
  const unplacedOf = (place: Exclude<TablePlace, 'local'>) =>
    tablesOf(place).flatMap((table) => (known.has(table) ? [] : [{ table, place }]))
  return {
    version: extension.version,
    workers: nodes?.workers ?? 0,
    unplaced: [...unplacedOf('reference'), ...unplacedOf('distributed')],
  }
}
