// Parsed by whatever Node is there, however old: no syntax newer than import and export.

var oldest = { major: 20, minor: 19 }

/**
 * @param {string} version such as 20.19.0
 * @returns {string} what is wrong with it, or an empty text
 */
export function nodeVersionComplaint(version) {
  var major = parseInt(version, 10)
  var minor = parseInt(version.slice(version.indexOf('.') + 1), 10)
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return ''
  return 'Mingji needs Node.js ' + oldest.major + '.' + oldest.minor + ' or later; this is ' + version + '.'
}
