import type { Answer, Contract, ParametersOf, RowOf } from '../../lib/contracts/contract.ts'
import { sharedStorage } from '../storage/shared.ts'
import type { Answerer } from './answer.ts'
import { isSimulated } from './deployment.ts'
import { firstDay } from './first-day.ts'
import { everyPage, type PageReader } from './pages.ts'

// The console asks here: it knows the contracts and the questions, not where the answers are kept.

/** Asks the database of this process, now. */
export function ask<C extends Contract>(
  answer: Answerer<C>,
  parameters: ParametersOf<C>,
): Promise<Answer<C>> {
  return answer(sharedStorage().prisma, parameters, new Date())
}

/** All rows of a list, some at a time. */
export function askEveryPage<C extends Contract>(
  read: PageReader<C>,
  parameters: ParametersOf<C>,
): AsyncGenerator<RowOf<C>[]> {
  return everyPage(read, sharedStorage().prisma, parameters)
}

/** True when the fleet in the database of this process is simulated. */
export const askIfSimulated = () => isSimulated(sharedStorage().prisma)

/** First UTC day with a figure in the database of this process; null while nothing has reported. */
export const askFirstDay = () => firstDay(sharedStorage().prisma)
