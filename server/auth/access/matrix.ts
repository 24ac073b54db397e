import { pageRoles } from '../../../lib/contracts/access/page-roles.ts'
import { endpoints } from '../../../lib/contracts/endpoints.ts'
import { figures, figuresAsCsv, type Access } from './access.ts'
import { openOperations } from './open-operations.ts'
import { operations } from './operations.ts'

/** Every operation behind the sign-in by its name (`GET /api/v1/overview`), with all that decides who may ask for it. */
export function guardedOperations(): Record<string, Access> {
  return {
    ...Object.fromEntries(endpoints.map(({ path }) => [`GET /api/v1/${path}`, figures])),
    ...operations,
  }
}

/** Who may ask for what, as tables in Markdown. */
export function matrixAsMarkdown(): string {
  const csv = new Set(endpoints.map(({ path }) => `GET /api/v1/${path}`))
  const guarded = Object.entries(guardedOperations()).map(([name, access]) =>
    cellsOf(name, access, csv.has(name)),
  )
  return [
    ...table(['Operation', 'Maintainer', 'Admin', 'Token'], guarded.toSorted(byAddress)),
    '',
    ...table(
      ['Page', 'Maintainer', 'Admin'],
      Object.entries(pageRoles).map(([page, role]) => [code(page), role === 'admin' ? '' : 'yes', 'yes']),
    ),
    '',
    ...table(
      ['Open to anybody', 'What guards it'],
      Object.entries(openOperations).map(([name, guard]) => [code(name), guard]),
    ),
  ].join('\n')
}

function cellsOf(name: string, { role, scope, fresh }: Access, hasCsv: boolean): string[] {
  const may = fresh ? 'after a proof' : 'yes'
  const token = scope === null ? '' : code(scope) + (hasCsv ? `, as CSV ${code(figuresAsCsv.scope)}` : '')
  return [code(name), role === 'admin' ? '' : may, may, token]
}

const code = (text: string) => `\`${text}\``
const address = ([name = '']: string[]) => name.slice(name.indexOf(' '))
const byAddress = (a: string[], b: string[]) => address(a).localeCompare(address(b))

function table(head: string[], rows: string[][]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
}
