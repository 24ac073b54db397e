import { config } from 'zod'

// First in every page (Next.js runs this file before all others): our content security policy forbids `new Function`,
// with which zod would try to make its parsers faster. Its attempt is caught, but each page would report a violation.
config({ jitless: true })
