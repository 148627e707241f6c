import type { PushedPage, Source, ToReadAgain } from "../ports/source.ts";
import { SourceError } from "../ports/source.ts";

/**
 * A source whose faults and problems never tell a secret, whatever its platform, a library or our own fault put into a message: they are
 * recorded, logged and shown.
 */
export function concealing(source: Source, known: readonly string[] | (() => readonly string[])): Source {
  // Asked each time: a sign-in gets other tokens while the source runs.
  const secrets = typeof known === "function" ? known : () => known;
  const { sharesBudgetWith, supplementary } = source;
  const follow = source.follow?.bind(source);
  const readAgain = source.readAgain?.bind(source);
  return {
    key: source.key,
    channel: source.channel,
    priceUsd: source.priceUsd,
    // A label may change once the platform has told the account's name.
    get label() {
      return source.label;
    },
    pull: (cursor, signal) => concealed(() => source.pull(cursor, signal), secrets, signal),
    ...(follow && { follow: (signal: AbortSignal) => concealed(() => follow(signal), secrets, signal) }),
    ...(readAgain && {
      readAgain: async (what: ToReadAgain, signal: AbortSignal) => {
        try {
          const page = await readAgain(what, signal);
          return page && withoutSecretsOn(page, secrets());
        } catch (error) {
          throw withoutSecretsIn(error, secrets());
        }
      },
    }),
    ...(sharesBudgetWith && { sharesBudgetWith }),
    ...(supplementary !== undefined && { supplementary }),
  };
}

async function* concealed<Each extends PushedPage>(
  open: () => AsyncIterable<Each>,
  secrets: () => readonly string[],
  signal: AbortSignal,
): AsyncGenerator<Each, void> {
  try {
    for await (const page of open()) {
      yield withoutSecretsOn(page, secrets());
    }
  } catch (error) {
    throw signal.aborted && !(error instanceof SourceError) ? error : withoutSecretsIn(error, secrets());
  }
}

function withoutSecretsOn<Each extends PushedPage>(page: Each, secrets: readonly string[]): Each {
  const { problems, notRead } = page;
  return {
    ...page,
    problems: problems.map((problem) => withoutSecrets(problem, secrets)),
    ...(notRead && { notRead: notRead.map((each) => ({ ...each, detail: withoutSecrets(each.detail, secrets) })) }),
  };
}

/** The same fault without the secrets. What it was made of is left out: nobody knows what is in it. */
export function withoutSecretsIn(error: unknown, secrets: readonly string[]): Error {
  if (error instanceof SourceError) {
    return new SourceError(error.fault, withoutSecrets(error.message, secrets), { retryAt: error.retryAt });
  }
  const failure = new Error(withoutSecrets(error instanceof Error ? error.message : String(error), secrets));
  if (error instanceof Error) {
    failure.name = error.name;
    failure.stack = withoutSecrets(error.stack ?? error.message, secrets);
  }
  return failure;
}

export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret !== "")
    .reduce((said, secret) => said.replaceAll(secret, HIDDEN).replaceAll(inAddress(secret), HIDDEN), text);
}

const HIDDEN = "…";

/** As it is in an address. Takes any text, unlike `encodeURIComponent`. */
function inAddress(secret: string): string {
  return new URLSearchParams([["", secret]]).toString().slice(1);
}
