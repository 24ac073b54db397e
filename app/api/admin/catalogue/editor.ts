import type { ApiCaller } from '@/server/auth/access/require-api.ts'
import type { Editor } from '@/server/catalogue/edit.ts'

/** The admin who asks, as they are named beside their marks and mappings. */
export const editorOf = ({ actor, user }: ApiCaller): Editor => ({ actor, name: user.name })
