import { ORPCError } from "@orpc/server";
import type { Scope } from "#domain/people/scope.ts";
import { createReplayBoards } from "../../services/scenes/replayBoard.ts";
import { readsInline } from "../../services/readWorker/readWorker.ts";
import type { HandlerContext } from "./context.ts";

/** What a call may work with no matter who asks: it tells of no case, or only of one that is named to it. */
const FOR_EVERYBODY: ReadonlySet<string> = new Set<keyof HandlerContext>([
  "audit",
  "boundaries",
  "changes",
  "channels",
  "chosenFiles",
  "clock",
  // It tells answers apart by the record that they are of.
  "countsAsked",
  "dossier",
  "files",
  "host",
  "managed",
  // Names of what somebody here has just kept.
  "newFiles",
  "now",
  "numberSearches",
  "offices",
  "people",
  "pictures",
  "places",
  "policy",
  "presence",
  "prints",
  "real",
  "registry",
  "rehearsal",
  "roomCopies",
  "rules",
  "scopeOfSeat",
  "scopedRecords",
  "session",
  "settings",
  "sourceStatuses",
  "standing",
  "transfer",
  "understanding",
  "window",
  "writer",
]);

/** The context of a call for a person within a scope: the record is what of it is theirs, and a service that does not keep to that refuses whatever it is asked. */
export function withinScope(context: HandlerContext, scope: Scope): HandlerContext {
  const { scopedRecords, now } = context;
  const record = context.window === "wall" ? scopedRecords.forWalls(scope, now()) : scopedRecords.within(scope);
  const kept = Object.entries(context).map(([name, part]) => [name, FOR_EVERYBODY.has(name) ? part : only({})] as const);
  const { reads } = readsInline(record);
  const { deskCommands, officerMail, replies, reportWork } = context;
  return {
    ...(Object.fromEntries(kept) as unknown as HandlerContext),
    scope,
    record,
    reads,
    replayBoards: createReplayBoards({ reads, now }),
    reportWork: reportWork.within(scope, record),
    deskCommands: only<HandlerContext["deskCommands"]>(deskCommands.within(record)),
    officerMail: only<HandlerContext["officerMail"]>({
      ...officerMail.within(record),
      sendAgain: (id) => officerMail.sendAgain(id),
      wayOfLetters: (to) => officerMail.wayOfLetters(to),
    }),
    replies: only<HandlerContext["replies"]>({
      writesOn: (channel) => replies.writesOn(channel),
      answersOnlyItsOwn: () => replies.answersOnlyItsOwn(),
    }),
  };
}

/** These parts of a service; whatever else is asked of it is refused. */
function only<Whole extends object>(parts: Partial<Whole>): Whole {
  return new Proxy(parts as Whole, {
    get(known, name) {
      if (Object.hasOwn(known, name)) return known[name as keyof Whole];
      throw new ORPCError("OUT_OF_SCOPE");
    },
  });
}
