import { createSerwistRoute } from '@serwist/turbopack'
import { randomUUID } from 'node:crypto'

/**
 * The offline worker, built with the application: it keeps one public page and its scripts, and nothing that anybody sees when
 * signed in. Each build has its own revision, by which a browser knows that there is a new one.
 */
export const { dynamic, dynamicParams, revalidate, generateStaticParams, GET } = createSerwistRoute({
  swSrc: 'app/_offline/worker.ts',
  useNativeEsbuild: true,
  // What is kept is listed by the page itself, not by what a build happens to contain.
  globPatterns: [],
  esbuildOptions: { format: 'iife', define: { __REVISION__: JSON.stringify(randomUUID()) } },
})
