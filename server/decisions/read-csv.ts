import { AppError } from '../errors.ts'
import type { PrismaClient } from '../storage/open.ts'

export type CsvPart = 'impact' | 'trend'

/**
 * A CSV of a record, byte for byte as it was frozen.
 * @throws AppError `not_found`
 */
export async function readCsv(prisma: PrismaClient, id: string, part: CsvPart): Promise<string> {
  const record = await prisma.decisionRecord.findUnique({
    where: { id },
    select: { impactCsv: true, trendCsv: true },
  })
  if (record === null) throw new AppError('not_found', 'There is no such record.')
  return part === 'impact' ? record.impactCsv : record.trendCsv
}
