import type { WindowKind } from "#contract/shell.ts";
import type { ActionType, GrievanceAction } from "#domain/grievance/actions.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Capability } from "#domain/people/roles.ts";

/**
 * `open` is answered where nobody is signed in and while the window is locked; all else only to a person who has the capability, `read` being everybody's.
 * `recovery-only` is refused to everybody while the record can be read: the engine of a damaged one answers it.
 */
export type Needs = Capability | "open" | "recovery-only";

/**
 * Every call of the contract: what it needs, which event it makes (`session` those of signing in and out, `-` none), and the kinds of window that may ask it. A
 * new call is added here in the order of the names, with the least that is enough; `everyRight.test.ts` compares each line with what the code does.
 */
const TABLE = `
  about.get                      read           -                          settings
  about.licence                  read           -                          settings
  about.licences                 read           -                          settings
  activity.export                export         exported                   desk
  activity.settings.get          read           -                          desk
  activity.settings.put          sources        setting-changed            desk
  activity.table                 read           -                          desk
  audit.export                   audit          exported                 settings
  audit.list                     audit          -                        settings
  backups.get                    settings       -                          desk settings
  backups.chooseFolder           settings       -                          settings
  backups.makeKey                settings       -                          settings
  backups.makeNow                settings       ordered                    settings
  backups.put                    settings       setting-changed            settings
  channels.giveUpSignIn          sources        -                          settings
  channels.list                  sources        -                          settings
  channels.pause                 sources        setting-changed            settings
  channels.put                   sources        setting-changed            settings
  channels.readNow               sources        -                          settings
  channels.remove                sources        setting-changed            settings
  channels.signIn                sources        setting-changed            settings
  channels.signOut               sources        setting-changed            settings
  channels.test                  sources        -                          settings
  deletionChecks.status          read           -                          settings
  desk.act                       read           number-searched            desk
  desk.asOf                      read           -                          desk
  desk.checkCalls                read           -                          desk
  desk.counts                    read           -                          desk
  desk.find                      read           -                          desk
  desk.list                      read           number-searched            desk review
  desk.presence.enter            read           -                          desk
  desk.presence.others           read           -                          desk
  desk.rows                      read           -                          desk review
  desk.savedFilters.list         read           -                          desk
  desk.savedFilters.put          read           -                          desk
  desk.savedFilters.remove       read           -                          desk
  desk.tehsils                   read           -                          desk
  desk.top                       read           number-searched            desk
  desk.undo                      read           -                          desk
  desk.valueCounts               read           -                          desk
  desk.weigh                     read           -                          desk
  desk.whyFound                  read           number-searched            desk
  diskEncryption.dismiss         settings       setting-changed            desk
  diskEncryption.get             settings       -                          desk settings
  diskEncryption.look            settings       -                          settings
  files.approvePicture           triage         -                          desk
  files.fetchPictures            read           -                          desk
  files.hidePicture              triage         -                          desk
  files.keep                     enter-atr      -                          desk
  files.pictureRoom              read           -                          settings
  files.putPictureCap            settings       setting-changed            settings
  files.saveAs                   triage         file-saved                 desk
  files.showOriginal             triage         personal-data-shown        desk
  floods.get                     read           -                          settings
  floods.put                     settings       setting-changed            settings
  grievances.earlierReports      read           -                          desk
  grievances.get                 read           -                          desk review
  grievances.phones              triage         personal-data-shown        desk
  grievances.reveal              triage         personal-data-shown        desk
  health.get                     settings       -                          settings
  health.report                  settings       exported                   settings
  hub.endPairing                 people         -                          settings
  hub.makeCopy                   people         -                          settings
  hub.found                      people         setting-changed            settings
  hub.get                        settings       -                          settings
  hub.giveUpJoining              people         -                          settings
  hub.join                       people         setting-changed            settings
  hub.leave                      people         setting-changed            settings
  hub.limit                      people         setting-changed            settings
  hub.move                       people         setting-changed            settings
  hub.pair                       people         setting-changed            settings
  hub.revoke                     people         setting-changed            settings
  imports.append                 bulk           -                          desk
  imports.begin                  bulk           -                          desk
  imports.cancel                 bulk           -                          desk
  imports.check                  bulk           -                          desk
  imports.contradictions         read           -                          desk
  imports.current                read           -                          desk
  imports.discard                bulk           -                          desk
  imports.faults                 bulk           exported                   desk
  imports.links                  read           -                          desk
  imports.log                    read           -                          desk
  imports.run                    bulk           ordered                    desk
  intake.earlier                 triage         number-searched            desk
  intake.foresee                 triage         -                          desk
  intake.record                  triage         -                          desk
  intake.representatives         triage         -                          desk
  invitations.export             export         exported                   desk
  invitations.list               read           -                          desk
  invitations.optOuts.add        prepare-reply  setting-changed            desk
  invitations.optOuts.list       read           list-shown                 desk
  invitations.preview            read           -                          desk
  invitations.publish            approve-reply  -                          desk
  invitations.remove             prepare-reply  -                          desk
  invitations.report             read           -                          desk
  invitations.save               prepare-reply  -                          desk
  invitations.step               prepare-reply  -                          desk
  letters.draft                  read           -                          desk
  letters.draftDue               read           -                          desk
  letters.due                    read           -                          desk
  letters.get                    read           -                          desk
  letters.issue                  issue-letter   letter-issued              desk
  letters.issueDue               issue-letter   letter-issued              desk
  letters.letterhead.get         read           -                          settings
  letters.letterhead.put         settings       setting-changed            settings
  letters.print                  read           printed                    desk
  letters.mailTo                 read           -                          desk
  letters.printSample            settings       printed                    settings
  letters.register               read           -                          desk
  letters.takeBack               issue-letter   -                          desk
  live.changes                   open           -                          wall desk review settings recovery
  live.clock                     open           -                          wall desk review settings recovery
  live.standing                  open           -                          wall desk review
  network.get                    sources        -                          settings
  network.put                    sources        setting-changed            settings
  network.test                   sources        -                          settings
  officerMail.answers            read           -                          desk
  officerMail.forgetAddress      mark           -                          desk
  officerMail.list               read           list-shown                 desk
  officerMail.ofCase             read           -                          desk
  officerMail.putBy              triage         -                          desk
  officerMail.release            bulk           -                          desk
  officerMail.sendAgain          mark           -                          desk
  officerMail.settings.get       settings       -                          settings
  officerMail.settings.put       settings       setting-changed            settings
  officerMail.status             read           -                          desk settings
  officerMail.takeAnswer         enter-atr      -                          desk
  outbox.account.get             sources        -                          settings
  outbox.account.put             sources        setting-changed            settings
  outbox.account.remove          sources        setting-changed            settings
  outbox.account.test            sources        -                          settings
  outbox.answerIncident          prepare-reply  -                          desk
  outbox.draft                   read           -                          desk
  outbox.list                    read           -                          desk
  outbox.ofCase                  read           -                          desk
  outbox.reach                   read           -                          desk
  outbox.resume                  approve-reply  ordered                    desk
  outbox.settings.get            read           -                          settings
  outbox.settings.put            settings       setting-changed            settings
  outbox.status                  read           -                          desk settings
  people.active                  open           session                    desk review settings
  people.add                     people         person-added               settings
  people.change                  people         person-changed             settings
  people.choosePassphrase        read           session                    settings
  people.createFirst             open           person-added               desk review settings
  people.list                    read           -                          desk settings
  people.lock                    open           session                    desk settings
  people.signIn                  open           session                    desk review settings
  people.signOut                 open           session                    desk review settings
  people.state                   open           session                    desk review settings
  people.unlock                  open           session                    desk review settings
  places.exportNames             settings       exported                   settings
  places.find                    read           -                          desk
  places.importNames             settings       place-named                settings
  places.importVillages          settings       setting-changed            settings
  places.inHindi                 read           -                          desk
  places.nameInHindi             settings       place-named                settings
  places.names                   settings       -                          settings
  places.summary                 read           -                          settings
  policy.categories              read           -                          desk settings
  policy.confirmClock            triage         setting-changed            desk
  policy.get                     read           -                          desk settings
  policy.put                     policies       setting-changed            settings
  policy.reset                   policies       setting-changed            settings
  presenting.open                review         -                          review
  presenting.put                 review         -                          review
  presenting.watch               open           -                          review
  prints.take                    open           -                          print
  privacy.breaches.close         settings       breach-closed              settings
  privacy.breaches.export        settings       breach-exported            settings
  privacy.breaches.extend        settings       breach-term-extended       settings
  privacy.breaches.list          settings       -                          settings
  privacy.breaches.record        settings       breach-recorded            settings
  privacy.breaches.revise        settings       breach-revised             settings
  privacy.breaches.told          settings       breach-told                settings
  privacy.requests.erase         settings       request-erased             settings
  privacy.requests.export        settings       request-exported           settings
  privacy.requests.find          settings       request-looked-up          settings
  privacy.requests.held          settings       -                          settings
  privacy.requests.list          settings       -                          settings
  privacy.requests.receive       settings       request-received           settings
  privacy.requests.settle        settings       request-settled            settings
  privacy.retention.get          settings       -                          settings
  privacy.retention.hold         settings       legal-hold-set             settings
  privacy.retention.liftHold     settings       legal-hold-lifted          settings
  privacy.retention.preview      settings       -                          settings
  privacy.retention.put          settings       retention-set              settings
  readingProblems.dismiss        triage         -                          desk
  readingProblems.list           read           -                          desk
  readingProblems.raw            triage         raw-shown                  desk
  readingProblems.readAgain      triage         -                          desk
  recovery.putCopyBack           recovery-only  -                          recovery
  recovery.showFile              recovery-only  -                          recovery
  recovery.startEmpty            recovery-only  -                          recovery
  recovery.state                 recovery-only  -                          recovery
  recovery.tryAgain              recovery-only  -                          recovery
  readyWords.reasons.get         read           -                          desk settings
  readyWords.reasons.put         settings       setting-changed            settings
  readyWords.snippets.get        read           -                          settings
  readyWords.snippets.ofCase     read           -                          desk
  readyWords.snippets.put        settings       setting-changed            settings
  registry.applyImport           registry       setting-changed            settings
  registry.endPosting            registry       setting-changed            settings
  registry.exportTable           export         exported                   settings
  registry.gaps                  read           list-shown                 settings
  registry.handOver              registry       setting-changed            settings
  registry.office                read           -                          desk settings
  registry.offices               read           list-shown                 desk review settings
  registry.previewImport         registry       -                          settings
  registry.putOffice             registry       setting-changed            settings
  registry.putOfficer            registry       setting-changed            settings
  registry.putRepresentative     registry       setting-changed            settings
  registry.removePosting         registry       setting-changed            settings
  registry.removeRepresentative  registry       setting-changed            settings
  registry.representatives       read           list-shown                 settings
  registry.services              read           -                          settings
  registry.undoServices          registry       setting-changed            settings
  reporting.export               export         exported                   desk
  reporting.print                export         printed                    desk
  reporting.report               read           -                          desk
  reports.enter                  enter-atr      -                          desk
  reports.form                   export         exported                   desk
  reports.preview                enter-atr      -                          desk
  restoring.choose               settings       -                          settings recovery
  restoring.drill                settings       ordered                    settings
  restoring.goOn                 settings       setting-changed            settings
  restoring.look                 settings       -                          settings recovery
  restoring.preview              settings       -                          settings recovery
  restoring.restore              settings       ordered                    settings recovery
  restoring.waits                settings       -                          desk settings
  review.absenceLetter.draft     issue-letter   -                          review
  review.absenceLetter.issue     issue-letter   absence-letter-issued      review
  review.absenceLetter.print     read           printed                    review
  review.act                     review         -                          review
  review.casesOfGroup            read           -                          review
  review.casesOfTickets          read           -                          review
  review.dossier                 read           -                          review
  review.fetchPictures           review         -                          review
  review.get                     read           -                          review
  review.list                    read           -                          review
  review.pictures                read           -                          review
  review.prepare                 review         -                          review
  review.printMinutes            read           printed                    review
  review.promises                read           -                          review
  review.runOnCase               review         -                          review
  review.takeBackDecision        review         -                          review
  scans.readNew                  triage         -                          desk
  scans.readOfCase               triage         -                          desk
  scans.settings.get             read           -                          settings
  scans.settings.put             settings       setting-changed            settings
  scheduledReports.get           settings       -                          settings
  scheduledReports.put           settings       setting-changed            settings
  scheduledReports.runNow        settings       ordered                    settings
  scheduledReports.runs          read           -                          desk settings
  seals.get                      audit          -                        settings
  seals.print                    audit          printed                  settings
  seals.put                      audit          setting-changed          settings
  seals.sealNow                  audit          sealed                   settings
  search.posts                   read           number-searched            desk
  settings.get                   open           -                          wall desk review settings recovery
  settings.put                   open           setting-changed            wall desk review settings recovery
  sources.acknowledgeGap         sources        gap-acknowledged           settings
  sources.endedSignIns           read           -                          desk
  sources.list                   read           -                          desk review settings
  transfer.choose                review         -                          desk review
  transfer.contradictions        read           -                          desk review
  transfer.given                 review         -                          review
  transfer.here                  open           -                          desk review settings
  transfer.leave                 read           -                          review
  transfer.look                  open           -                          review
  transfer.make                  review         dossier-made               review
  transfer.makeActs              review         -                          review
  transfer.open                  open           -                          review
  transfer.print                 export         printed                    review
  transfer.revoke                review         dossier-revoked            review
  transfer.size                  review         -                          review
  transfer.table                 export         exported                   review
  transfer.takeIn                review         acts-taken-in+acts-refused review
  transfer.waiting               open           -                          review
  understanding.resetLearning    settings       learning-reset             settings
  understanding.summary          read           -                          settings
  updates.askNow                 settings       -                          settings
  updates.get                    settings       -                          settings
  updates.install                settings       -                          settings
  wall.now                       open           -                          wall desk review settings
  walls.asked                    read           -                          desk
  walls.boundaries.get           open           -                          wall desk settings
  walls.boundaries.import        settings       setting-changed            settings
  walls.boundaries.remove        settings       setting-changed            settings
  walls.elsewhere                read           -                          desk
  walls.list                     read           -                          desk settings
  walls.noteSurge                triage         surge-noted                desk
  walls.notice                   triage         -                          desk
  walls.openCases                read           -                          wall review
  walls.order                    read           -                          desk
  walls.orderElsewhere           triage         -                          desk
  walls.pin                      triage         -                          desk
  walls.replay.board             open           -                          wall
  walls.replay.steer             triage         -                          desk
  walls.seat.get                 people         -                          settings
  walls.seat.put                 people         setting-changed            settings
  walls.settings.get             open           -                          wall settings
  walls.settings.put             settings       setting-changed            settings
  walls.shows                    open           -                          wall
  walls.stand                    open           -                          wall
  walls.displays.get             settings       -                          settings
  walls.displays.put             settings       setting-changed            settings
  walls.startsAtLogin.get        settings       -                          settings
  walls.startsAtLogin.put        settings       setting-changed            settings
  walls.takeAsked                read           -                          desk
  windows.ask                    read           -                          desk
  windows.askAtWall              open           -                          wall
  work.colleagues                read           -                          desk
  work.dropDraft                 read           -                          desk
  work.endFollowUp               read           -                          desk
  work.endSnooze                 read           -                          desk
  work.followUp                  read           -                          desk
  work.keepUnread                read           -                          desk
  work.look.get                  read           -                          desk
  work.look.put                  read           -                          desk
  work.marks                     read           -                          desk
  work.mentions                  read           -                          desk
  work.ofCase                    read           -                          desk
  work.putDraft                  read           -                          desk
  work.readMentions              read           -                          desk
  work.snooze                    read           -                          desk
`;

interface Right {
  readonly needs: Needs;
  readonly event: string;
  readonly windows: readonly WindowKind[];
}

export const EVERY_RIGHT: ReadonlyMap<string, Right> = new Map(
  TABLE.trim()
    .split("\n")
    .map((line) => {
      const [name = "", needs = "", event = "", ...windows] = line.trim().split(/\s+/u);
      return [name, { needs: needs as Needs, event, windows: windows as WindowKind[] }];
    }),
);

interface FurtherRight {
  readonly call: string;
  readonly when: string;
  readonly input: (id: GrievanceId) => unknown;
  /** All of them are needed. */
  readonly needs: readonly Capability[];
  readonly window?: WindowKind;
}

const ID = "00000000-0000-5000-8000-000000000001";
const OFFICE = "REVENUE/district-head/Karnal";
const NEXT = "REVENUE/division/Karnal";
const MARK = { department: "PHED", district: "Karnal", office: null } as const;
const mark = { do: "act", action: { type: "mark", to: MARK } } as const;
const onCase = (id: GrievanceId, action: object) => ({ target: { kind: "case", id }, act: { do: "act", action } });
const reply = { replyId: "r", purpose: "marked", language: "en", text: "Noted", to: { channel: "x", externalId: "1" } } as const;
const runOnCase = (grievanceId: GrievanceId, act: object) => ({ id: "no review", stop: "Karnal", grievanceId, act });
const row = Buffer.from(new Uint32Array([1]).buffer).toString("base64");

/** What depends on what is asked. */
export const FURTHER_RIGHTS: readonly FurtherRight[] = [
  { call: "settings.put", when: "the language, which any window may choose", input: () => ({ locale: "hi" }), needs: [] },
  { call: "settings.put", when: "anything else", input: () => ({ locale: "hi", learning: true }), needs: ["settings"] },
  { call: "walls.openCases", when: "at a wall", input: () => ({ filter: {}, order: "newest" }), needs: [], window: "wall" },
  { call: "walls.openCases", when: "at another window", input: () => ({ filter: {}, order: "newest" }), needs: ["read"], window: "review" },
  {
    call: "desk.act",
    when: "a proposal is accepted",
    input: (id) => ({ target: { kind: "case", id }, act: { do: "accept" } }),
    needs: ["read", "mark"],
  },
  {
    call: "desk.act",
    when: "on picked rows",
    input: () => ({ target: { kind: "rows", rows: [1] }, act: mark }),
    needs: ["read", "mark", "bulk"],
  },
  {
    call: "desk.act",
    when: "on a filter",
    input: () => ({ target: { kind: "filter", filter: {} }, act: mark }),
    needs: ["read", "mark", "bulk"],
  },
  {
    call: "desk.act",
    when: "on what was seen",
    input: () => ({ target: { kind: "seen", rows: row, asOf: "0" }, act: mark }),
    needs: ["read", "mark", "bulk"],
  },
  ...(
    [
      ["escalates each", { do: "escalate", words: null }, ["escalate"]],
      ["issues a letter about each", { do: "letter", kind: "reminder" }, ["issue-letter"]],
      ["prepares a reply to each", { do: "reply", purpose: "marked", approved: false }, ["prepare-reply"]],
      ["approves a reply to each", { do: "reply", purpose: "marked", approved: true }, ["prepare-reply", "approve-reply"]],
    ] as const
  ).map(
    ([when, act, needs]) =>
      ({
        call: "desk.act",
        when,
        input: () => ({ target: { kind: "seen", rows: row, asOf: "0" }, act }),
        needs: ["read", "bulk", ...needs],
      }) as const,
  ),
  {
    call: "desk.act",
    when: "a reply is approved as it is written",
    input: (id) => onCase(id, { type: "prepare-reply", ...reply, approved: true }),
    needs: ["read", "prepare-reply", "approve-reply"],
  },
  {
    call: "desk.act",
    when: "a case is reopened and goes up",
    input: (id) => onCase(id, { type: "reopen", why: "Not solved", escalateTo: NEXT }),
    needs: ["read", "triage", "escalate"],
  },
  { call: "desk.undo", when: "always", input: () => ({ runId: "r" }), needs: ["read", "triage"] },
  {
    call: "invitations.step",
    when: "it is approved",
    input: () => ({ id: ID, step: "approve" }),
    needs: ["prepare-reply", "approve-reply"],
  },
  { call: "invitations.step", when: "it is started", input: () => ({ id: ID, step: "start" }), needs: ["prepare-reply", "approve-reply"] },
  { call: "invitations.step", when: "it is stopped", input: () => ({ id: ID, step: "pause" }), needs: ["prepare-reply"] },
  {
    call: "outbox.answerIncident",
    when: "approved at once",
    input: (id) => ({ id, purpose: "marked", approved: true }),
    needs: ["prepare-reply", "approve-reply"],
  },
  { call: "review.runOnCase", when: "a case is marked", input: (id) => runOnCase(id, { do: "mark", to: MARK }), needs: ["review", "mark"] },
  {
    call: "review.runOnCase",
    when: "a case is escalated",
    input: (id) => runOnCase(id, { do: "escalate", to: OFFICE, words: null }),
    needs: ["review", "escalate"],
  },
  { call: "review.takeBackDecision", when: "always", input: () => ({ id: "no review", decisionId: "d" }), needs: ["review", "triage"] },
];

interface ActRight {
  readonly type: ActionType;
  readonly action: object;
  /** Null for those that no person may call directly. */
  readonly needs: Capability | null;
}

const act = (needs: Capability | null, { type, ...rest }: { readonly type: ActionType } & Readonly<Record<string, unknown>>): ActRight => ({
  type,
  action: { type, ...rest } satisfies { type: GrievanceAction["type"] },
  needs,
});
const LETTER = {
  letterId: "l",
  kind: "explanation",
  number: "1",
  to: OFFICE,
  officer: null,
  answerBy: null,
  subject: { en: "s", hi: "s" },
  body: { en: "b", hi: "b" },
};

/** Every command on a case, by an example of it. */
export const EVERY_ACT: readonly ActRight[] = [
  act("mark", { type: "mark", to: MARK }),
  act("mark", { type: "additionally-mark", to: MARK }),
  act("triage", { type: "set-sensitive", sort: "illness", reason: "words" }),
  act("enter-atr", { type: "undertake" }),
  act("enter-atr", { type: "interim-reply", reason: "Pipes", expectedAt: 1 }),
  act("judge-atr", { type: "grant-extension", dueAt: 1 }),
  act("enter-atr", { type: "send-atr", atr: { outcome: "solved", text: "Done" } }),
  act("judge-atr", { type: "return-atr", reason: "No proof" }),
  act("judge-atr", { type: "accept-atr" }),
  act("ask-details", { type: "ask-details", question: "Where?" }),
  act("ask-details", { type: "receive-details" }),
  act("triage", { type: "set-aside", aside: { as: "not-a-grievance", reason: "Thanks" } }),
  act("triage", { type: "restore", reason: "It is one" }),
  act("triage", { type: "reopen", why: "Not solved" }),
  act("triage", { type: "assign", to: null }),
  act("triage", { type: "note", words: "Called" }),
  act("triage", { type: "reveal" }),
  act(null, { type: "approve-picture", file: `${"a".repeat(64)}.jpg`, copy: null, crop: null, blurs: [] }),
  act("triage", { type: "correct-reading", file: `${"a".repeat(64)}.jpg`, text: "words" }),
  act("triage", { type: "hide-picture", file: `${"a".repeat(64)}.jpg` }),
  act(null, { type: "save-file", file: `${"a".repeat(64)}.pdf`, name: "a.pdf" }),
  act("escalate", { type: "escalate", to: OFFICE }),
  act("enter-atr", { type: "dispute", by: MARK, words: "Not ours", superior: OFFICE }),
  act("enter-atr", { type: "answer-dispute", words: "It is" }),
  act("escalate", { type: "settle-dispute", words: "It is" }),
  act("triage", { type: "acknowledge-alert", kind: "emergency" }),
  act("triage", { type: "take-out-of-incident" }),
  act("triage", { type: "put-in-incident", with: ID }),
  act("triage", { type: "link", channel: "cm-window", number: "CMOFF/N/2026/0123" }),
  act("triage", { type: "unlink", channel: "cm-window", number: "CMOFF/N/2026/0123" }),
  act("prepare-reply", { type: "prepare-reply", ...reply, approved: false }),
  act("approve-reply", { type: "approve-reply", replyId: "r", text: "Noted" }),
  act("prepare-reply", { type: "withdraw-reply", replyId: "r" }),
  act(null, { type: "attempt-reply", replyId: "r" }),
  act(null, { type: "record-reply-sent", replyId: "r", externalId: "1" }),
  act(null, { type: "record-reply-refused", replyId: "r", code: "other", detail: "" }),
  act(null, { type: "issue-letter", ...LETTER }),
  act("issue-letter", { type: "record-letter-sent", letterId: "l", way: "by-hand" }),
  act("issue-letter", { type: "record-letter-answer", letterId: "l", words: "Noted" }),
  act(null, { type: "sample", week: "2026-W48" }),
  act("triage", { type: "record-check-call", result: "solved" }),
  act(null, { type: "undo", events: ["e"] }),
  act("triage", { type: "correct-proposal", urgency: "urgent" }),
];
