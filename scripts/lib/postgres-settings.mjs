import { totalmem } from 'node:os'

const MB = 1024 * 1024

/**
 * What the server is started with. All of it is on the command line, so that nothing depends on what an earlier
 * version wrote into a configuration file.
 *
 * @param {{ databaseFolder: string, socketFolder: string, port: number, durable: boolean }} where
 *   an empty socketFolder means that there are no Unix sockets, and the loopback address is used
 * @returns {string[]}
 */
export function serverArguments({ databaseFolder, socketFolder, port, durable }) {
  const memory = usableMemory()
  const settings = {
    port,
    listen_addresses: socketFolder ? '' : '127.0.0.1',
    unix_socket_directories: socketFolder && `"${socketFolder.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // An eighth, and not the usual quarter, since the application runs on the same machine.
    shared_buffers: `${between(32, memory / 8 / MB, 1024)}MB`,
    effective_cache_size: `${between(128, memory / 2 / MB, 16_384)}MB`,
    random_page_cost: 1.1,
    // In containers /dev/shm is 64 MB, whatever the memory; a plain file in the database's own folder always works.
    dynamic_shared_memory_type: process.platform === 'win32' ? 'windows' : 'mmap',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return [
    '-D',
    databaseFolder,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
}

/** The programs get no more than they need: PGPORT, PGDATA, LC_ALL and their like would change what they do. */
export function postgresEnvironment() {
  const { PATH, SystemRoot, TEMP } = process.env
  return /** @type {NodeJS.ProcessEnv} */ (
    /** @type {unknown} */ ({
      PATH,
      LC_ALL: 'C',
      TZ: 'UTC',
      ...(process.platform === 'win32' ? { SystemRoot, TEMP } : {}),
    })
  )
}

/** A container's limit if there is one, or else the machine's memory, in bytes. */
function usableMemory() {
  return Math.min(process.constrainedMemory() || Infinity, totalmem())
}

/**
 * @param {number} least
 * @param {number} value
 * @param {number} most
 */
function between(least, value, most) {
  return Math.round(Math.max(least, Math.min(value, most)))
}
