import { z } from 'zod'

/** @param io `input`: as it is sent, what has a default left out; `output`: as it is answered */
export function jsonSchema(schema: z.core.$ZodType, io: 'input' | 'output' = 'output') {
  const { $schema: _version, ...rest } = z.toJSONSchema(schema, { io })
  return rest
}
