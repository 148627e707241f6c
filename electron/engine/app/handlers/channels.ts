import { assertNever } from "#domain/assertNever.ts";
import type { SetUpFault } from "../../channels/channelSetUps.ts";
import type { HandlerContext } from "./context.ts";
import { needs } from "./guards.ts";

/** After any change of a channel. */
function begunAgain(context: HandlerContext): void {
  context.restartSources();
  context.changes.announce("settings", "sources");
}

export const channelsHandlers = {
  list: needs("sources").channels.list.handler(({ context }) => [...context.channels.list()]),

  put: needs("sources").channels.put.handler(async ({ context, input: { kind, values, secrets }, errors }) => {
    const put = await context.channels.put(kind, values, secrets);
    if (put.outcome === "no-keyring") throw errors.NO_KEYRING();
    if (put.outcome !== "stored") throw errorOf(put, errors);
    begunAgain(context);
    const stored = context.channels.get(kind);
    if (stored === null) throw errors.UNKNOWN_CHANNEL();
    return stored;
  }),

  test: needs("sources").channels.test.handler(async ({ context, input: { kind, values, secrets }, errors, signal }) => {
    const tested = await context.channels.test(kind, values, secrets, signal ?? new AbortController().signal);
    if (tested.outcome !== "tested") throw errorOf(tested, errors);
    return tested.test;
  }),

  pause: needs("sources").channels.pause.handler(({ context, input: { kind, isPaused }, errors }) => {
    context.channels.pause(kind, isPaused);
    begunAgain(context);
    const stored = context.channels.get(kind);
    if (stored === null) throw errors.UNKNOWN_CHANNEL();
    return stored;
  }),

  signIn: needs("sources").channels.signIn.handler(async ({ context, input: { kind, way }, errors }) => {
    const { host, changes } = context;
    const outcome = await context.channels.signIn(kind, {
      way,
      openBrowser: (address) => host.openBrowser(address),
      onDidChange: () => changes.announce("settings"),
    });
    if (outcome === null) throw errors.UNKNOWN_CHANNEL();
    if (outcome.ok) begunAgain(context);
    return outcome;
  }),

  giveUpSignIn: needs("sources").channels.giveUpSignIn.handler(async ({ context }) => {
    await context.channels.giveUpSignIn();
    return { givenUp: true as const };
  }),

  signOut: needs("sources").channels.signOut.handler(async ({ context, input: { kind }, errors }) => {
    await context.channels.signOut(kind);
    begunAgain(context);
    const stored = context.channels.get(kind);
    if (stored === null) throw errors.UNKNOWN_CHANNEL();
    return stored;
  }),

  readNow: needs("sources").channels.readNow.handler(({ context, input: { kind } }) => ({ asked: context.readSourcesNow(kind) })),

  remove: needs("sources").channels.remove.handler(async ({ context, input: { kind }, errors }) => {
    if (context.channels.get(kind) === null) throw errors.UNKNOWN_CHANNEL();
    const removed = await context.channels.remove(kind);
    begunAgain(context);
    return { removed };
  }),
};

interface SetUpErrors {
  UNKNOWN_CHANNEL(): Error;
  INVALID(options: { data: { field: string; why: { en: string; hi: string } } }): Error;
  SECRET_NEEDED(options: { data: { field: string } }): Error;
}

function errorOf(fault: SetUpFault, errors: SetUpErrors): Error {
  switch (fault.outcome) {
    case "unknown-channel":
      return errors.UNKNOWN_CHANNEL();
    case "invalid":
      return errors.INVALID({ data: { field: fault.field, why: fault.why } });
    case "secret-needed":
      return errors.SECRET_NEEDED({ data: { field: fault.field } });
    default:
      return assertNever(fault);
  }
}
