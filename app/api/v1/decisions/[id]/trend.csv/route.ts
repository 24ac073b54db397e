import { frozenCsv } from '@/app/api/v1/decisions/frozen-csv.ts'

export const GET = frozenCsv('trend')
