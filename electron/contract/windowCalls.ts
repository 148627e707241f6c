import type { WindowKind } from "./shell.ts";

/**
 * What each kind of window may ask of the engine: just what its pages ask (`build/windowCalls.test.ts` reads it from them), so that a page that is taken over,
 * or a port that falls into wrong hands, can do no more. Who sits there is asked as well (`engine/app/handlers/guards.ts`).
 */
export const WINDOW_CALLS: Readonly<Record<WindowKind, ReadonlySet<string>>> = {
  wall: calls({
    live: "changes clock standing",
    settings: "get put",
    wall: "now",
    walls: "boundaries.get openCases replay.board settings.get shows stand",
    windows: "askAtWall",
  }),
  desk: calls({
    activity: "export settings.get settings.put table",
    desk: "act asOf checkCalls counts find list presence.enter presence.others rows savedFilters.list savedFilters.put savedFilters.remove tehsils top undo valueCounts weigh whyFound",
    backups: "get",
    diskEncryption: "dismiss get",
    restoring: "waits",
    files: "approvePicture fetchPictures hidePicture keep saveAs showOriginal",
    grievances: "earlierReports get phones reveal",
    imports: "append begin cancel check contradictions current discard faults links log run",
    intake: "earlier foresee record representatives",
    invitations: "export list optOuts.add optOuts.list preview publish remove report save step",
    letters: "draft draftDue due get issue issueDue mailTo print register takeBack",
    live: "changes clock standing",
    officerMail: "answers forgetAddress list ofCase putBy release sendAgain status takeAnswer",
    outbox: "answerIncident draft list ofCase reach resume status",
    people: "active createFirst list lock signIn signOut state unlock",
    places: "find inHindi",
    policy: "categories confirmClock get",
    readingProblems: "dismiss list raw readAgain",
    readyWords: "reasons.get snippets.ofCase",
    registry: "office offices",
    reporting: "export print report",
    reports: "enter form preview",
    scans: "readNew readOfCase",
    scheduledReports: "runs",
    search: "posts",
    settings: "get put",
    sources: "endedSignIns list",
    transfer: "here",
    wall: "now",
    walls: "asked boundaries.get list noteSurge notice order pin replay.steer takeAsked",
    windows: "ask",
    work: "colleagues dropDraft endFollowUp endSnooze followUp keepUnread look.get look.put marks mentions ofCase putDraft readMentions snooze",
  }),
  review: calls({
    desk: "list rows",
    grievances: "get",
    live: "changes clock",
    people: "active createFirst signIn signOut state unlock",
    presenting: "open put watch",
    registry: "offices",
    review:
      "absenceLetter.draft absenceLetter.issue absenceLetter.print act casesOfGroup casesOfTickets dossier fetchPictures get list pictures prepare printMinutes promises runOnCase takeBackDecision",
    settings: "get put",
    sources: "list",
    transfer: "choose contradictions given here leave look make makeActs open print revoke size table takeIn waiting",
    wall: "now",
    walls: "openCases",
  }),
  settings: calls({
    about: "get licence licences",
    audit: "export list",
    backups: "get makeKey makeNow put",
    channels: "giveUpSignIn list pause put readNow remove signIn signOut test",
    deletionChecks: "status",
    diskEncryption: "get look",
    updates: "askNow get install",
    files: "pictureRoom putPictureCap",
    floods: "get put",
    health: "get report",
    letters: "letterhead.get letterhead.put printSample",
    live: "changes clock",
    network: "get put test",
    officerMail: "settings.get settings.put status",
    outbox: "account.get account.put account.remove account.test settings.get settings.put status",
    people: "active add change choosePassphrase createFirst list lock signIn signOut state unlock",
    places: "exportNames importNames importVillages nameInHindi names summary",
    policy: "categories get put reset",
    privacy:
      "breaches.close breaches.export breaches.extend breaches.list breaches.record breaches.revise breaches.told requests.erase requests.export requests.find requests.held requests.list requests.receive requests.settle retention.get retention.hold retention.liftHold retention.preview retention.put",
    readyWords: "reasons.get reasons.put snippets.get snippets.put",
    registry:
      "applyImport endPosting exportTable gaps handOver office offices previewImport putOffice putOfficer putRepresentative removePosting removeRepresentative representatives services undoServices",
    restoring: "choose drill goOn look preview restore waits",
    scans: "settings.get settings.put",
    scheduledReports: "get put runNow runs",
    seals: "get print put sealNow",
    settings: "get put",
    sources: "acknowledgeGap list",
    transfer: "here",
    understanding: "resetLearning summary",
    wall: "now",
    walls:
      "boundaries.get boundaries.import boundaries.remove list seat.get seat.put settings.get settings.put startsAtLogin.get startsAtLogin.put",
  }),
  print: calls({
    prints: "take",
  }),
  recovery: calls({
    live: "changes clock",
    recovery: "putCopyBack showFile startEmpty state tryAgain",
    restoring: "choose look preview restore",
    settings: "get put",
  }),
};

/** The names of an area's calls, parted by blanks. */
function calls(areas: Readonly<Record<string, string>>): ReadonlySet<string> {
  return new Set(Object.entries(areas).flatMap(([area, names]) => names.split(" ").map((name) => `${area}.${name}`)));
}
