import { z } from 'zod'
import type { PrismaClient } from '../../../server/storage/open.ts'
import type { StockDetails } from './oracle-stock-details.ts'

const cell = 'one_day, kamaji.raw, minor, distribution, datastores'

/** The same, as the database has them. */
export async function storedStockDetails(prisma: PrismaClient): Promise<StockDetails> {
  const rowsOf = async (table: string, columns: string): Promise<string[]> => {
    const rows = await prisma.$queryRawUnsafe(`
      select concat_ws(' | ', ${columns}) as text from ${table} join kamaji_versions as kamaji on kamaji.id = kamaji_id`)
    return z
      .array(z.object({ text: z.string() }))
      .parse(rows)
      .map(({ text }) => text)
      .sort()
  }
  return {
    mixes: await rowsOf('mix_days', `day, ${cell}, installations, control_planes`),
    sizes: await rowsOf('size_days', `day, ${cell}, moving, array_to_string(sizes, ',')`),
    absent: await rowsOf('absent_days', `day, state, ${cell}, installations, control_planes`),
  }
}
