import NextAuth from 'next-auth'
import { authOptions } from '@/server/auth/options'

// next-auth's own types leave the handler open.
const handler = NextAuth(authOptions) as (request: Request, context: unknown) => Promise<Response>

export { handler as GET, handler as POST }
