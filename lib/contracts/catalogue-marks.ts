import { z } from 'zod'
import type { Contract } from './contract.ts'
import { commonParameters, day } from './parameters.ts'

export const catalogueMarks = {
  path: 'catalogue/marks',
  title: 'Marks on the charts',
  definition:
    'Days of the period that an admin marked, such as that of an announcement, the oldest first. Interval and filters change nothing here.',
  denominator: 'marks in the period',
  parameters: commonParameters,
  row: z.object({
    day,
    label: z.string().describe('shown on the charts'),
    note: z.string().nullable(),
    author: z.string().describe('who made the mark'),
  }),
} satisfies Contract
