/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[],
 *   optionalDependencies?: Record<string, string> }} Locked
 */

/**
 * Adds to a lockfile the packages for other systems that its own packages name and it does not hold.
 *
 * @param {{ packages: Record<string, Locked> }} lockfile changed in place
 * @returns {string[]} what was added
 */
export function completeLockfile(lockfile) {
  const added = []
  for (const [parent, { dev, optionalDependencies = {} }] of Object.entries(lockfile.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const system = systemOf(name)
      if (!system || !/^\d/.test(version) || isHeld(lockfile.packages, parent, name)) continue
      lockfile.packages[`node_modules/${name}`] = {
        version,
        ...system,
        ...(dev ? { dev } : {}),
        optional: true,
      }
      added.push(name)
    }
  }
  if (added.length) lockfile.packages = Object.fromEntries(Object.entries(lockfile.packages).sort(byPath))
  return added
}

/**
 * The system a package is made for, as its name ends: `…-linux-x64-musl`.
 *
 * @param {string} name
 */
export function systemOf(name) {
  const found = name.match(
    /(?:^|[-/])(darwin|linux|win32|android|freebsd|openharmony)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x|loong64)(?:-(\w+))?$/,
  )
  if (!found) return undefined
  const [, os = '', cpu = '', abi = ''] = found
  const libc = abi.startsWith('musl') ? 'musl' : 'glibc'
  return { os: [os], cpu: [cpu], ...(os === 'linux' ? { libc: [libc] } : {}) }
}

/**
 * Node's own search: beside the package, then in every folder above it.
 *
 * @param {Record<string, Locked>} packages
 * @param {string} parent
 * @param {string} name
 */
function isHeld(packages, parent, name) {
  for (
    let folder = parent;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))
  ) {
    if (packages[`${folder && `${folder}/`}node_modules/${name}`]) return true
    if (!folder) return false
  }
}

/**
 * @param {[string, unknown]} one
 * @param {[string, unknown]} other
 */
function byPath([one], [other]) {
  return one.localeCompare(other, 'en')
}
