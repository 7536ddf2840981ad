// `npm start`: everything from a fresh clone to a running server; see lib/launch.mjs.
// An old Node must get far enough here to say that it is too old: no newer syntax, and the rest loaded only after.
import { nodeVersionComplaint } from './lib/node-version.mjs'

var help =
  'npm start                 runs Mingji, with a demonstration county the first time\n' +
  'npm start -- --empty      the first time: without the demonstration\n' +
  '\n' +
  'Settings, as environment variables:\n' +
  '  PORT, HOST              where it listens (3000, 127.0.0.1; HOST=0.0.0.0 for the whole network)\n' +
  '  MINGJI_DATA             the folder for everything that is kept (.data)\n' +
  '  DATABASE_URL            your own PostgreSQL, 15 or later, instead of the one in the data folder\n' +
  '  MINGJI_URL              the address people use, if a proxy stands in front\n' +
  '  MINGJI_SMTP_URL         a mail server, smtp://user:password@host:587, for reminders and daily digests\n' +
  '  MINGJI_SMTP_FROM        the address that those mails come from\n' +
  '  MINGJI_MAIL_HOUR        the hour of the daily digest, China time (8)\n' +
  '  MINGJI_TLS_CERT, MINGJI_TLS_KEY   PEM files, to serve HTTPS\n'

var flags = process.argv.slice(2)
var unknown = flags.filter(function (flag) {
  return flag !== '--empty' && flag !== '--help'
})
var complaint =
  nodeVersionComplaint(process.versions.node) ||
  (unknown.length ? 'There is no option ' + unknown[0] + '; npm start -- --help lists them.' : '')

if (complaint) {
  console.error(complaint)
  process.exitCode = 1
} else if (flags.indexOf('--help') >= 0) {
  process.stdout.write(help)
} else {
  Promise.all([import('./lib/command.mjs'), import('./lib/launch.mjs')]).then(function (modules) {
    modules[0].runCommand(function () {
      return modules[1].launch({ empty: flags.indexOf('--empty') >= 0 })
    })
  })
}
