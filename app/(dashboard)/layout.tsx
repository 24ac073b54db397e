import type { ReactNode } from 'react'
import { ProofDialog } from '@/components/access/proof/proof-dialog.tsx'
import { QueryProvider } from '@/components/panels/query-provider.tsx'
import { Shell } from '@/components/shell/shell.tsx'
import { ViewProvider } from '@/components/shell/view-provider.tsx'
import { askFirstDay, askIfSimulated } from '@/server/analytics/ask.ts'
import { requireViewer } from '@/server/auth/access/require-page.ts'

/** The frame of the pages behind the sign-in. Each page asks for the user itself, too: a layout guards nothing. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const { user, has, lacksFactor } = await requireViewer()
  const [isSimulated, firstDay] = await Promise.all([askIfSimulated(), askFirstDay()])
  return (
    <ViewProvider firstDay={firstDay}>
      <QueryProvider>
        <Shell
          user={{ name: user.name, email: user.email, role: user.role }}
          isSimulated={isSimulated}
          lacksFactor={lacksFactor}
        >
          {children}
        </Shell>
        <ProofDialog prover={{ email: user.email, has }} />
      </QueryProvider>
    </ViewProvider>
  )
}
