/// <reference lib="webworker" />
import { NetworkOnly, type PrecacheEntry, Serwist, type SerwistGlobalConfig } from 'serwist'
import { assetsIn } from './assets-in'
import { offlineAddress } from './offline-address'

declare global {
  interface WorkerGlobalScope extends SerwistGlobalConfig {
    __SW_MANIFEST: (PrecacheEntry | string)[] | undefined
  }
}
declare const self: ServiceWorkerGlobalScope
declare const __REVISION__: string

/** The pages that open without a connection: the same for everybody, with nobody's data in them. */
const PAGES = ['/field', '/en/field']
const ALSO = [
  '/manifest.webmanifest',
  '/manifest-en.webmanifest',
  '/icon.svg',
  '/icon-192.png',
  '/icon-512.png',
]
const PREFIX = 'mingji-field-'
const CACHE = `${PREFIX}${__REVISION__}`

/** Keeps the pages and everything that they load, and what that loads in its turn; or fails as a whole: then the worker before stays. */
async function keepPages(): Promise<void> {
  const cache = await caches.open(CACHE)
  const found = new Set<string>([...PAGES, ...ALSO])
  // A set that grows while it is gone through is gone through to its end.
  for (const path of found) {
    const answer = await fetch(path, { cache: 'reload', credentials: 'omit' })
    if (!answer.ok) throw new Error(`${path} answered ${String(answer.status)}`)
    if (PAGES.includes(path) || path.endsWith('.js'))
      for (const asset of assetsIn(await answer.clone().text())) found.add(asset)
    await cache.put(path, answer)
  }
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)),
  )
}

const kept = async (url: string): Promise<Response | undefined> => (await caches.open(CACHE)).match(url)

self.addEventListener('install', (event) => event.waitUntil(keepPages()))
self.addEventListener('activate', (event) => event.waitUntil(dropOthers()))

new Serwist({
  precacheEntries: self.__SW_MANIFEST ?? [],
  skipWaiting: true,
  clientsClaim: true,
  disableDevLogs: true,
  runtimeCaching: [
    {
      // The tasks open at once, with a connection, a bad one or none.
      matcher: ({ request, url }) => request.mode === 'navigate' && PAGES.includes(url.pathname),
      handler: async ({ request, url }) => (await kept(url.pathname)) ?? fetch(request),
    },
    {
      // Every other page is the server's and is never kept; without a connection the tasks open in its place.
      matcher: ({ request }) => request.mode === 'navigate',
      handler: new NetworkOnly({
        plugins: [
          {
            handlerDidError: ({ request }) =>
              Promise.resolve(Response.redirect(offlineAddress(new URL(request.url)), 302)),
          },
        ],
      }),
    },
    {
      // Built files have their content in their name. Only what was kept is answered from here.
      matcher: ({ url, sameOrigin, request }) =>
        sameOrigin &&
        request.method === 'GET' &&
        (url.pathname.startsWith('/_next/static/') || ALSO.includes(url.pathname)),
      handler: async ({ request, url }) => (await kept(url.pathname)) ?? fetch(request),
    },
  ],
}).addEventListeners()
