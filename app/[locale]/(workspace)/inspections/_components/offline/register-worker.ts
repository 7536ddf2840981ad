/** Registers the offline worker and waits until it has what it needs to open the tasks without a connection. */
export async function readyOffline(): Promise<void> {
  await navigator.serviceWorker.register('/serwist/sw.js', { scope: '/', updateViaCache: 'none' })
  await navigator.serviceWorker.ready
}
