import { z } from 'zod'
import { addDays, type Day } from '../time/day.ts'
import { defaultPeriodDays, type Period } from './parameters.ts'

/** What an endpoint promises: page, hook, CSV and API description all read it from here. */
export interface Contract<
  Parameters extends z.ZodObject = z.ZodObject,
  Row extends z.ZodObject = z.ZodObject,
> {
  /** path below `/api/v1/` */
  path: string
  /** the question that it answers, in a few words */
  title: string
  /** how the figure is made, in a sentence or two */
  definition: string
  /** what a share is a share of, or what is counted */
  denominator: string
  parameters: Parameters
  /** flat; its keys, in this order, are the header of the CSV */
  row: Row
  /** keys of the row that these parameters leave out */
  omitted?: (parameters: z.output<Parameters>) => readonly string[]
}

/** Parameters as understood: the period has both ends. */
export type ParametersOf<C extends Contract> = Omit<z.output<C['parameters']>, 'from' | 'to'> & Period
export type RowOf<C extends Contract> = z.output<C['row']>

/** Meta repeats the parameters as understood, and adds these. */
export interface Facts {
  /** ISO instant: reports received before it are in the answer; null while there are none */
  as_of: string | null
  /** size of the sample: active installations at the period's end for stocks, events for flows, rows for lists */
  n: number
  denominator: string
  definition: string
  /** one-day installations that match at the period's end; with `one_day=exclude` they are left out of n */
  one_day_installations?: number
  /** of an estimate of control planes: what the installations report at the period's end, and what the events add up to */
  reported_control_planes?: number
  unscaled_control_planes?: number
  /** of figures of control planes: the part of the installation that has most of them, at the period's end */
  largest_share?: number
  /** of what is known of versions: another one after each edit of it */
  catalogue_version?: string
  /** rows beyond the most that an answer has */
  rows_left_out?: number
  /** cursor of the next page of a list; null on its last */
  next?: string | null
}

export interface Answer<C extends Contract> {
  meta: ParametersOf<C> & Facts
  rows: RowOf<C>[]
}

/** Header of the CSV: the row's keys in their order. */
export function columnsOf<C extends Contract>(contract: C, parameters: ParametersOf<C>): string[] {
  const omitted = contract.omitted?.(parameters) ?? []
  return Object.keys(contract.row.shape).filter((key) => !omitted.includes(key))
}

export class InvalidParameter extends Error {
  readonly parameter: string

  constructor(parameter: string, reason: string) {
    super(`${parameter}: ${reason}`)
    this.parameter = parameter
  }
}

/**
 * Reads the parameters of a request. `format` belongs to the transport and is passed over.
 * @param today the UTC day at which an open period ends
 * @throws InvalidParameter naming the first parameter that is unknown, repeated without leave, or wrong
 */
export function parseParameters<C extends Contract>(
  contract: C,
  search: URLSearchParams,
  today: Day,
): ParametersOf<C> {
  const given: Record<string, string | string[]> = {}
  for (const name of new Set(search.keys())) {
    if (name === 'format') continue
    const { shape } = contract.parameters
    const schema = Object.hasOwn(shape, name) ? shape[name] : undefined
    if (schema === undefined) throw new InvalidParameter(name, 'there is no such parameter here')
    const values = search.getAll(name)
    if (isRepeatable(schema)) given[name] = values
    else if (values.length > 1) throw new InvalidParameter(name, 'may be given once only')
    else given[name] = values[0] ?? ''
  }
  const parsed = contract.parameters.safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new InvalidParameter(String(issue?.path[0] ?? 'parameters'), issue?.message ?? 'is wrong')
  }
  return closePeriod<C>(parsed.data, today)
}

function isRepeatable(schema: unknown): boolean {
  return schema instanceof z.ZodDefault && schema.unwrap() instanceof z.ZodArray
}

function closePeriod<C extends Contract>(parsed: Record<string, unknown>, today: Day): ParametersOf<C> {
  const given = z.object({ from: z.string().optional(), to: z.string().optional() }).parse(parsed)
  const to = given.to ?? today
  const from = given.from ?? addDays(to, 1 - defaultPeriodDays)
  if (from > to) throw new InvalidParameter('from', `must not be after to (${to})`)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the contract's own schema made `parsed`
  return { ...parsed, from, to } as ParametersOf<C>
}

/** The query string of parameters, in the contract's order; what is unset is left out. */
export function toSearch(contract: Contract, parameters: Record<string, unknown>): URLSearchParams {
  const search = new URLSearchParams()
  for (const name of Object.keys(contract.parameters.shape)) {
    const value = parameters[name]
    if (value === undefined || value === null || value === '') continue
    for (const item of Array.isArray(value) ? value : [value]) search.append(name, String(item))
  }
  return search
}
