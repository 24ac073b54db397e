import { GeistSans } from 'geist/font/sans'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { Providers } from '@/components/shell/providers.tsx'
import { themeScript } from '@/components/shell/theme-script.ts'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Kamaji telemetry', template: '%s · Kamaji telemetry' },
  description: 'How Kamaji is used: installations, versions, upgrades.',
  robots: { index: false, follow: false },
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f5f6f9' },
    { media: '(prefers-color-scheme: dark)', color: '#070c17' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection() // each page has a nonce of its own: nothing is rendered ahead
  const nonce = (await headers()).get('x-nonce') ?? ''
  return (
    <html lang="en" className={GeistSans.variable} suppressHydrationWarning>
      <head>
        {/* The browser hides the nonce from scripts, so React would find another than the server wrote. */}
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <Providers nonce={nonce} now={new Date().toISOString()}>
          {children}
        </Providers>
      </body>
    </html>
  )
}
