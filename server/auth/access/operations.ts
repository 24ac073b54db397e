import { admins, adminsAfresh, figures, figuresAsCsv, own, ownAfresh, type Access } from './access.ts'

/**
 * Who may ask for what: declared here for every handler behind the sign-in, but for the figures, whose endpoints are in
 * lib/contracts/endpoints.ts and all alike. docs/security.md holds the same as a table, made from this.
 */
export const operations = {
  'POST /api/account/password': own,
  'GET /api/account/sessions': own,
  'DELETE /api/account/sessions': ownAfresh,
  'DELETE /api/account/sessions/[id]': ownAfresh,
  'GET /api/account/tokens': own,
  'POST /api/account/tokens': ownAfresh,
  'DELETE /api/account/tokens/[id]': own,
  'POST /api/account/proof': own,
  'POST /api/account/factor': ownAfresh,
  'PUT /api/account/factor': ownAfresh,
  'DELETE /api/account/factor': ownAfresh,
  'POST /api/account/factor/recovery': ownAfresh,
  'POST /api/account/identities/[provider]': ownAfresh,
  'DELETE /api/account/identities/[provider]': ownAfresh,

  'GET /api/v1/openapi.json': figures,
  'GET /api/v1/decisions/[id]': figures,
  'GET /api/v1/decisions/[id]/impact.csv': figuresAsCsv,
  'GET /api/v1/decisions/[id]/trend.csv': figuresAsCsv,
  'POST /api/v1/decisions': own,
  'POST /api/v1/decisions/[id]/amendments': own,
  'GET /api/v1/views': own,
  'POST /api/v1/views': own,
  'PATCH /api/v1/views/[id]': own,
  'DELETE /api/v1/views/[id]': own,

  'GET /api/admin/users': admins,
  'POST /api/admin/users': adminsAfresh,
  'PATCH /api/admin/users/[id]': adminsAfresh,
  'POST /api/admin/users/[id]/reset': adminsAfresh,
  'GET /api/admin/audit': admins,
  'GET /api/admin/tokens': admins,
  'DELETE /api/admin/tokens/[id]': admins,
  'DELETE /api/admin/users/[id]/factor': adminsAfresh,
  'POST /api/admin/users/[id]/unlock': adminsAfresh,
  'GET /api/admin/users/[id]/sessions': admins,
  'DELETE /api/admin/users/[id]/sessions': admins,
  'DELETE /api/admin/users/[id]/sessions/[session]': admins,
  'POST /api/admin/catalogue/mappings': admins,
  'DELETE /api/admin/catalogue/mappings': admins,
  'POST /api/admin/catalogue/marks': admins,
  'DELETE /api/admin/catalogue/marks': admins,
  'POST /api/admin/catalogue/releases': admins,
  'DELETE /api/admin/catalogue/releases': admins,
  'POST /api/admin/catalogue/support': admins,
  'DELETE /api/admin/catalogue/support': admins,
} as const satisfies Record<string, Access>
