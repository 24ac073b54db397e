import { z } from 'zod'
import type { PrismaClient } from '../../server/storage/open.ts'

const tableRow = z.object({ name: z.string() })
const textRow = z.object({ row: z.string() })

/** Every row of every table, as a line of JSON with all its columns. */
export async function wholeDatabase(prisma: PrismaClient): Promise<string[]> {
  const tables = z
    .array(tableRow)
    .parse(
      await prisma.$queryRawUnsafe(
        `select table_name::text as name from information_schema.tables where table_schema = 'public' order by 1`,
      ),
    )
  const lines: string[] = []
  for (const { name } of tables) {
    const rows = z
      .array(textRow)
      .parse(await prisma.$queryRawUnsafe(`select to_jsonb(t)::text as row from "${name}" as t`))
    lines.push(...rows.map(({ row }) => `${name} ${row}`))
  }
  return lines
}
