import type { ErrorCode } from '@/server/domain/errors'

export const errors = {
  signedOut:
    'Your session has ended. What you typed is still on this page: sign in again in a new tab, then save.',
  forbidden: 'Your account may not do this.',
  notFound: "Not found: it does not exist, or it is not your unit's.",
  passwordMustChange: 'Choose a password of your own first.',
  wrongPassword: 'The current password is not right.',
  weakPassword:
    'The new password needs at least {minimum} characters, {classes} of: capitals, small letters, digits, signs; and must differ from the current one.',
  usernameTaken: 'The user name “{username}” is taken: choose another.',
  ownAccount: 'You cannot change your own account; another system administrator can.',
  levelNotBelow:
    'A unit of the level “{level}” cannot stand directly below one of the level “{parent}”. Nothing was added: choose another parent or level.',
  unitChangeRefused: 'The change of units was not recorded: {because}',
  unitCodeTaken: 'A unit with the code “{code}” exists already.',
  roleNotForUnit: 'This role does not belong to a unit of this level.',
  alreadySetUp: 'This installation is set up already: sign in.',
  tooManyAttempts: 'Too many attempts: try again in {seconds} seconds.',
  badRequest: 'What was sent is not in the right form; nothing was changed. Check it and try again.',
  tooLarge: 'What was sent is too large; nothing was changed.',
  crossOrigin: 'The request did not come from a page of this system and was refused.',
  receiptOfAnother: "This operation's number is in use: reload the page and try again.",
  conflict: 'Some cells were changed by somebody else meanwhile. Both texts are kept: choose.',
  staleVersion: 'Somebody changed this after you opened the page. Reload, look at it, then decide.',
  notInThisState: 'This cannot be done in the present state: reload to see where it stands.',
  periodNotOpen: 'The period takes no entries now. Ask the assessment office for an extension.',
  checksStand: 'The checks of the plan stand against this: {reasons}',
  reportIncomplete: '{count} items have neither a figure nor a note: {missing}.',
  villagesMissing:
    'Some villages are empty, so it cannot be submitted: {cells}. Fill them in; 0 where there is nothing.',
  typedByAnother:
    'This was typed by another account on this computer and was not saved in the name of the one signed in now. Sign in again as the account that typed it.',
  secondPersonNeeded:
    'Somebody else has to do this: whoever proposed or submitted it cannot sign or decide it.',
  unknownClause: 'The plan has no clause {clause}. Choose one of the veto clauses that it lists.',
  vetoStands: 'This unit has a veto under the same clause in this period already; see the list.',
  adjustmentRefused: '{because}',
  matterEntered: 'The same matter is entered already, and one matter counts once; see the list.',
  notSignedYet: 'The head of the unit has not signed yet.',
  reviewBegan:
    'The office ({by}) began to review this report at {since}; it can’t be withdrawn any more. Ask the office to return it.',
  extensionNeeded:
    'The period is closed: to reopen the report, give the unit a day until which it may change it.',
  reasonRequired: 'Give the reason.',
  bulletinTextRefused: '{faults}',
  personalData:
    '“{field}” seems to hold an identity-card or phone number. Only aggregates are kept here: remove it, then save.',
  unknownIndicator: 'Indicator {indicator} is not due here.',
  badObservation: 'Some figures do not fit: {cells}. Nothing was changed.',
  sheetTaken: 'This sheet is being filled by {by}.',
  notOfTeam: 'This sheet belongs to the team of {team}. You are not on it and can’t write on it.',
  roundRefused: 'The round was not saved; what you typed is still on this page: {findings}',
  roundStepRefused: 'Nothing was changed: {because}',
  badDrawNumber: 'Give 6 to 40 digits without spaces, for example of dice or of a lottery’s result.',
  sheetIncomplete: 'Items not scored yet: {missing}.',
  signaturesMissing: 'Not signed yet by: {sides}. Have it signed, or say why it is not, then submit.',
  conflictsOpen: 'These places hold different entries; decide first which one stands: {cells}.',
  villageNotOnSheet:
    'This village is not looked at on this sheet, so nothing was counted. Load the page again.',
  raterNotOnSheet: 'The inspector named is not in this sheet’s team.',
  removedFromSheet:
    'You are no longer in this sheet’s team. This entry was not taken; it stays on this device and can be saved as a file for the assessment office.',
  signedUnknown: 'What was signed has not arrived in full yet; the signature is sent again later.',
  caseRefused:
    'The plan or the figures contradict themselves in {count} places, so nothing was scored: {refusals}.',
  publicationBlocked: 'This cannot be published yet: see to what is listed above.',
  runNotLatest: 'There is a later run (number {latest}): publish that one.',
  candidateOpen:
    'Draft {number} of this period is under way. Go on with it, or withdraw it with a reason before another is drawn up.',
  candidateRefused:
    'Nothing was changed: {because, select, unitsWaiting {units have not answered yet, and their days are not over} objectionsOpen {there are objections without an answer} objectionUpheld {an objection was found right, so this draft cannot go on: withdraw it, correct the figures, score again and draw up another} noticeRuns {the notice is not over yet} late {the last day has passed} other {your unit has given its answer}}.',
  periodFrozen:
    'The results of this period are frozen as draft {number}, being checked, on notice or waiting for a signature; nothing is scored meanwhile. To score again, withdraw that draft with a reason first.',
  alreadyPublished: 'This run is published as no. {number}; there is nothing to publish.',
  draftOpen: 'An amendment of this plan is being written already. Please go on in that one.',
  draftChanged: 'The draft has changed since you looked at it. Look at the new state, then publish.',
  importChanged:
    'The draft or the file has changed since you saw the preview; nothing was imported. Look at the new preview first.',
  badParts: 'Something in the draft has the wrong form: {parts}. Nothing was changed.',
  planNotReady: 'The plan has {count} faults. It can be published once they are mended.',
  trialNotSeen:
    'Before publishing, look at the trial: last year’s values scored by this plan. After a change it has to be looked at again.',
  partCodeTaken: 'Another part of the draft has the code “{code}” already. Please choose another code.',
  planCodeTaken: 'There is a plan with the code “{code}” in {year} already. Please choose another code.',
  periodStarted: 'Periods that have begun can’t be taken out or changed: {periods}.',
  letterChanged:
    'The letter is not the one you saw, so nothing was signed. Reload the page, read it and sign again.',
  letterOutdated:
    'The plan was amended and this letter no longer says what it says. Wait for the office to propose the next one.',
  bothSidesOnePerson: 'The two sides must be signed by two people.',
  unitSignsItself:
    'This unit’s head has an account and signs here in person; a signature on paper cannot be recorded.',
  badToken: 'The key is unknown, has expired or was ended.',
  tokenNameTaken: 'A key of your unit has been named “{name}” already. Choose another name.',
  periodUnknown: 'There is no period with the code “{period}”.',
  periodAmbiguous: 'Several plans have a period “{period}” ({plans}): name the plan’s code and the year.',
  nothingToSign: 'Your bureau owes nothing in this period, or nothing changed since it was last signed for.',
  fileRefused:
    'The file was not taken: {reason, select, empty {it is empty} tooLarge {it is over {limit} MB; compress or split it} type {its content is no photo (JPG, PNG, WebP), PDF or Office file (docx, xlsx, pptx); another ending does not change that, save it as one of these} oldOffice {it is an old or encrypted Office file; take off the password and save it as docx, xlsx or pptx} macros {it has macros; save it as docx, xlsx or pptx without} encrypted {it is encrypted; take off the password} active {it has a script, a program or a file in it; print it to PDF} tooManyPages {it has over {limit} pages; split it} tooManyPixels {it has over {limit} million pixels; make it smaller} archive {it unpacks to too much; take out what is not needed} changedOnTheWay {it changed on the way; send it again} located {the photo says where it was taken, which this indicator does not keep; send another} other {it is damaged or cannot be opened; check it}}.',
  evidenceFull:
    '{what, select, indicatorFull {This indicator has {limit} files} reportFull {This report has {limit} files} other {The files of this report come to over {limit} MB}}; no more were taken. Remove what is not needed, or put several into one PDF.',
  uploadIncomplete: 'The file is not complete yet: go on with the upload.',
  uploadGone: 'This upload was cancelled or is over 48 hours old: choose the file again.',
  uploadsPending:
    'Evidence is still on its way: {indicators}. Wait until it is there, or cancel it, then submit.',
  evidenceMissing: 'The plan asks for evidence; it is missing for {missing}.',
  alreadyAttached: 'This indicator has this file already.',
  fileDamaged:
    'What is stored does not fit its recorded hash and is not handed out. Ask the system administrator to restore it from the backup.',
  storeUnavailable: 'The file store cannot be reached. No file is lost: try again later.',
  orderIncomplete: 'The order still lacks: {missing}.',
  dayPast:
    'The date is not possible: today is {today}. A deadline can’t lie before today, a finding not after it.',
  findingHidden:
    'The sheet of this unannounced check is not completed: an order now would give it away. Issue it after the sheet is completed.',
  leaderFollows:
    'Whoever issued the order carries it on: a leader’s is a leader’s, the office’s is the office’s.',
  appealRefused:
    'No appeal can be filed: {because, select, notKnown {the mark is not published, or the sheet not completed} late {the last day was {lastDay}} filed {there is an appeal about this already; each matter is heard once} byLines {this indicator is scored by the inspection sheet: appeal against the line of the sheet} otherPlan {this indicator takes another plan’s result: appeal there} other {state the figures that should count; they have to differ from those that do}}.',
  scoredIt:
    'You took part in scoring this or entered its value. Somebody who did not has to hear the appeal.',
  actingRefused: 'No acting signer was named: {because}',
  remindedToday:
    'Reminded already on this working day: {units}. To remind them once more, tick “remind again”.',
  nothingOwed: 'These owe nothing and need no reminder: {units}.',
  mailNotConfigured: 'No mail server is set up, so that reminders by mail are not available.',
  badAddress: 'This is no mail address. Please give one, such as name@example.gov.cn.',
  databaseUnavailable:
    'The database cannot be reached. What you typed is still on this page: try again shortly.',
  internal:
    'Something unexpected went wrong; nothing was changed. Try again, or tell the administrator the time.',
} satisfies Record<ErrorCode, string>
