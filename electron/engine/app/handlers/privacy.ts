import { ORPCError } from "@orpc/server";
import { isAbsolute } from "node:path";
import { noticesOf } from "#domain/privacy/breach.ts";
import type { Breach } from "#domain/privacy/breach.ts";
import { mayClose } from "#domain/privacy/registers.ts";
import type { CitizenRequest } from "#domain/privacy/request.ts";
import type { BreachAnswer, RequestAnswer, RetentionAnswer } from "#contract/privacy.ts";
import { readPerson } from "#db/people/readPeople.ts";
import { caseOfTypedNumber } from "#db/search/caseOfTicket.ts";
import type { PersonId } from "#domain/ids.ts";
import { NoRoom, NoSuchFolder } from "../../services/privacy/writeExport.ts";
import type { Privacy } from "../../services/privacy/privacy.ts";
import { pick } from "../../core/pick.ts";
import type { HandlerContext } from "./context.ts";
import { needs } from "./guards.ts";

const { retention, requests, breaches } = needs("settings").privacy;

export const privacyHandlers = {
  retention: {
    get: retention.get.handler(({ context }) => retentionAnswer(context)),
    put: retention.put.handler(({ context, input }) => {
      privacyOf(context).retention.put(input, context.actor);
      return retentionAnswer(context);
    }),
    preview: retention.preview.handler(({ context, input }) => privacyOf(context).retention.preview(input)),
    hold: retention.hold.handler(({ context, input, errors }) => {
      const held = caseOfTypedNumber(context.record, input.ticket);
      if (held === null) throw errors.NOT_FOUND();
      privacyOf(context).legalHolds.set({ grievanceId: held.id, ticket: held.ticket, reason: input.reason }, context.actor);
      return retentionAnswer(context);
    }),
    liftHold: retention.liftHold.handler(({ context, input, errors }) => {
      if (!privacyOf(context).legalHolds.lift(input.ticket, context.actor)) throw errors.NOT_FOUND();
      return retentionAnswer(context);
    }),
  },

  requests: {
    list: requests.list.handler(({ context }) => requestAnswers(context)),
    receive: requests.receive.handler(({ context, input }) => ({ id: privacyOf(context).requests.receive(input, context.actor) })),
    find: requests.find.handler(({ context, input, errors }) => {
      const request = openRequest(context, input.id);
      if (request === null) throw errors.NOT_FOUND();
      const { accounts, isCut } = privacyOf(context).requests.find(request.id, input.text, context.actor);
      return { accounts: [...accounts], isCut };
    }),
    held: requests.held.handler(({ context, input, errors }) => {
      const accounts = privacyOf(context).requests.accountsOf(input.accounts);
      if (openRequest(context, input.id) === null || accounts === null) throw errors.NOT_FOUND();
      const { counts, cases } = privacyOf(context).requests.held(accounts);
      return { counts, cases: cases.map(({ holds, ...each }) => ({ ...each, holds: [...holds] })) };
    }),
    export: requests.export.handler(async ({ context, input, errors }) => {
      const accounts = privacyOf(context).requests.accountsOf(input.accounts);
      const request = openRequest(context, input.id);
      if (request === null || accounts === null) throw errors.NOT_FOUND();
      const written = await inFolder(input.folder, () =>
        privacyOf(context).requests.export(request, accounts, input.folder, context.actor),
      );
      if (written === "no-folder") throw errors.NO_FOLDER();
      if (written === "no-room") throw errors.NO_ROOM();
      return written;
    }),
    erase: requests.erase.handler(async function* ({ context, input, errors }) {
      const accounts = privacyOf(context).requests.accountsOf(input.accounts);
      const request = openRequest(context, input.id);
      if (request === null || accounts === null) throw errors.NOT_FOUND();
      if (input.number !== request.number) throw errors.NOT_READY();
      for await (const { done, total, finished } of privacyOf(context).requests.erase(request, accounts, input, context.actor))
        yield { done, total, finished: finished && { counts: finished.counts, held: casesLeft(finished.held) } };
    }),
    settle: requests.settle.handler(({ context, input, errors }) => {
      const request = privacyOf(context).requests.requestOf(input.id);
      if (request === null) throw errors.NOT_FOUND();
      if (!privacyOf(context).requests.settle(request, input.outcome, input.reason, context.actor)) throw errors.NOT_READY();
      return requestAnswers(context);
    }),
  },

  breaches: {
    list: breaches.list.handler(({ context }) => breachAnswers(context)),
    record: breaches.record.handler(({ context, input }) => {
      privacyOf(context).breaches.record(input, context.actor);
      return breachAnswers(context);
    }),
    revise: breaches.revise.handler(({ context, input, errors }) => {
      if (breachOf(context, input.id)?.closed !== null) throw errors.NOT_FOUND();
      privacyOf(context).breaches.revise(input.id, input.report, context.actor);
      return breachAnswers(context);
    }),
    told: breaches.told.handler(({ context, input, errors }) => {
      const breach = breachOf(context, input.id);
      if (breach === null) throw errors.NOT_FOUND();
      if (!privacyOf(context).breaches.told(breach, input.notice, input.at, context.actor)) throw errors.NOT_READY();
      return breachAnswers(context);
    }),
    extend: breaches.extend.handler(({ context, input, errors }) => {
      if (breachOf(context, input.id)?.closed !== null) throw errors.NOT_FOUND();
      privacyOf(context).breaches.extend(input.id, input.until, context.actor);
      return breachAnswers(context);
    }),
    close: breaches.close.handler(({ context, input, errors }) => {
      const breach = breachOf(context, input.id);
      if (breach === null) throw errors.NOT_FOUND();
      if (!privacyOf(context).breaches.close(breach, context.actor)) throw errors.NOT_READY();
      return breachAnswers(context);
    }),
    export: breaches.export.handler(async ({ context, input, errors }) => {
      const breach = breachOf(context, input.id);
      if (breach === null) throw errors.NOT_FOUND();
      const written = await inFolder(input.folder, () => privacyOf(context).breaches.export(breach, input.folder, context.actor));
      if (written === "no-folder") throw errors.NO_FOLDER();
      if (written === "no-room") throw errors.NO_ROOM();
      return { folder: written };
    }),
  },
};

/** A part of a room's record is kept and erased by the room. */
function privacyOf({ privacy }: Pick<HandlerContext, "privacy">): Privacy {
  if (privacy === null) throw new ORPCError("ONLY_IN_ROOM");
  return privacy;
}

/** Null for one that is not there, or is settled. */
function openRequest(context: HandlerContext, id: string): CitizenRequest | null {
  const request = privacyOf(context).requests.requestOf(id);
  return request?.settled === null ? request : null;
}

function breachOf(context: HandlerContext, id: string): Breach | null {
  return privacyOf(context).breaches.breachOf(id);
}

async function inFolder<Written>(folder: string, write: () => Promise<Written>): Promise<Written | "no-folder" | "no-room"> {
  if (!isAbsolute(folder)) return "no-folder";
  return write().catch((error: unknown) => {
    if (error instanceof NoSuchFolder) return "no-folder";
    if (error instanceof NoRoom) return "no-room";
    throw error;
  });
}

/** People by their names, as registers are read. */
function nameOf({ real }: HandlerContext, actor: string): string {
  return readPerson(real, actor as PersonId)?.name ?? actor;
}

function retentionAnswer(context: HandlerContext): RetentionAnswer {
  const { retention: running, legalHolds } = privacyOf(context);
  const state = running.state();
  return {
    ...state,
    legalHolds: legalHolds.list().map(({ ticket, reason, at, by }) => ({ ticket, reason, at, by: nameOf(context, by) })),
  };
}

function requestAnswers(context: HandlerContext): RequestAnswer[] {
  const named = <Act extends { readonly by: string }>(act: Act) => ({ ...act, by: nameOf(context, act.by) });
  return privacyOf(context)
    .requests.list()
    .map(({ exports, erasures, settled, ...request }) => ({
      ...request,
      recordedBy: nameOf(context, request.recordedBy),
      exports: exports.map(named),
      erasures: erasures.map(({ held, ...erasure }) => ({ ...named(erasure), held: casesLeft(held) })),
      settled: settled && named(settled),
    }))
    .toReversed();
}

function casesLeft(held: CitizenRequest["erasures"][number]["held"]): RequestAnswer["erasures"][number]["held"] {
  return held.map(({ ticket, why }) => ({ ticket, why: [...why] }));
}

function breachAnswers(context: HandlerContext): BreachAnswer[] {
  return privacyOf(context)
    .breaches.list()
    .map((breach) => ({
      ...pick(breach, "id", "title", "awareAt", "people", "fields", "recordedAt", "revisedAt"),
      recordedBy: nameOf(context, breach.recordedBy),
      closed: breach.closed && { ...breach.closed, by: nameOf(context, breach.closed.by) },
      notices: noticesOf(breach).map(({ missing, ...notice }) => ({ ...notice, missing: [...missing] })),
      mayClose: mayClose(breach),
    }))
    .toReversed();
}
