import 'server-only'
import { accountRouter } from './routers/account'
import { apiTokensRouter } from './routers/api-tokens'
import { actingRouter } from './routers/acting'
import { appealsRouter } from './routers/appeals'
import { adjustmentsRouter } from './routers/adjustments'
import { archivesRouter } from './routers/archives'
import { auditRouter } from './routers/audit'
import { bulletinsRouter } from './routers/bulletins'
import { calendarRouter } from './routers/calendar'
import { cockpitRouter } from './routers/cockpit'
import { candidatesRouter } from './routers/candidates'
import { commendationsRouter } from './routers/commendations'
import { departmentValuesRouter } from './routers/department-values'
import { evidenceRouter } from './routers/evidence'
import { inboxRouter } from './routers/inbox'
import { installationRouter } from './routers/installation'
import { leagueRouter } from './routers/league'
import { integrityRouter } from './routers/integrity'
import { lettersRouter } from './routers/letters'
import { mailRouter } from './routers/mail'
import { periodsRouter } from './routers/periods'
import { plansRouter } from './routers/plans'
import { publicationsRouter } from './routers/publications'
import { rectificationsRouter } from './routers/rectifications'
import { reportsRouter } from './routers/reports'
import { roundsRouter } from './routers/rounds'
import { runsRouter } from './routers/runs'
import { searchRouter } from './routers/search'
import { sheetsRouter } from './routers/sheets'
import { townshipsRouter } from './routers/townships'
import { unitsRouter } from './routers/units'
import { usersRouter } from './routers/users'
import { vetoesRouter } from './routers/vetoes'
import { router } from './trpc'

export const appRouter = router({
  account: accountRouter,
  apiTokens: apiTokensRouter,
  acting: actingRouter,
  appeals: appealsRouter,
  adjustments: adjustmentsRouter,
  commendations: commendationsRouter,
  archives: archivesRouter,
  audit: auditRouter,
  bulletins: bulletinsRouter,
  calendar: calendarRouter,
  cockpit: cockpitRouter,
  candidates: candidatesRouter,
  departmentValues: departmentValuesRouter,
  evidence: evidenceRouter,
  inbox: inboxRouter,
  installation: installationRouter,
  league: leagueRouter,
  integrity: integrityRouter,
  letters: lettersRouter,
  mail: mailRouter,
  periods: periodsRouter,
  plans: plansRouter,
  publications: publicationsRouter,
  rectifications: rectificationsRouter,
  reports: reportsRouter,
  rounds: roundsRouter,
  runs: runsRouter,
  search: searchRouter,
  sheets: sheetsRouter,
  townships: townshipsRouter,
  units: unitsRouter,
  users: usersRouter,
  vetoes: vetoesRouter,
})

export type AppRouter = typeof appRouter
