import NextAuth from 'next-auth'
import { guardForm } from '@/server/api/guard-request'
import { authOptions } from '@/server/auth/options'

// next-auth's own types leave the handler open.
const handler = NextAuth(authOptions) as (request: Request, context: unknown) => Promise<Response>

async function post(request: Request, context: unknown): Promise<Response> {
  return guardForm(request) ?? handler(request, context)
}

export { handler as GET, post as POST }
