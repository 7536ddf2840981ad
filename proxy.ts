import createIntlMiddleware from 'next-intl/middleware'
import { NextRequest, NextResponse } from 'next/server'
import { routing } from './app/_i18n/routing'

const withLocale = createIntlMiddleware(routing)
const development = process.env.NODE_ENV === 'development'

/** Addresses of files, which have no language: in the root of `public`, and the offline worker's. */
const FILE = /^\/(?:serwist\/.*|[\w-]+\.(?:ico|png|svg|txt|xml|json|webmanifest|woff2|js|js\.map))$/

/**
 * Chooses the language by the address and sets the page's content security policy with a fresh nonce. Access is not
 * checked here but in every procedure and page.
 */
export default function proxy(request: NextRequest) {
  const nonce = crypto.randomUUID()
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // The component library sets sizes by style attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('x-pathname', request.nextUrl.pathname)
  headers.set('content-security-policy', policy)
  const response = FILE.test(request.nextUrl.pathname)
    ? NextResponse.next({ request: { headers } })
    : withLocale(new NextRequest(request.url, { headers, method: request.method }))
  response.headers.set('content-security-policy', policy)
  return response
}

// Everything that could become a page, so that none is without a policy and the headers set above are never a sender's
// own: under /api there are route handlers only (see app/api/[...rest]), under /_next/static built files.
export const config = { matcher: ['/((?!api/|_next/static/).*)'] }
