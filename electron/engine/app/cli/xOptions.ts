import { closeSync, openSync, readSync } from "node:fs";
import type { Command } from "commander";
import { Option } from "commander";
import { X_PLANS, xSourceSettingsSchema } from "#contract/xSource.ts";
import type { XSourceSettings } from "#contract/xSource.ts";
import { numberBetween } from "./numbers.ts";
import { UsageError } from "./print.ts";

/** Which posts of X are read, and as whom. */
export interface XPlaceOptions {
  readonly xBase: string;
  readonly xUser?: string;
  readonly xBearerFile?: string;
  readonly xBearer?: string | true;
  readonly query?: string;
}

export interface XOptions extends XPlaceOptions {
  readonly stream: boolean;
  readonly ownPosts: boolean;
  readonly activity: boolean;
  readonly messages: boolean;
  readonly quotes: boolean;
  readonly poll: number;
  readonly budget?: number;
  readonly xPlan: XSourceSettings["plan"];
  readonly ownsApp: boolean;
  readonly pricePost: number;
  readonly priceOwnPost: number;
  readonly priceUser: number;
  readonly priceMessage: number;
}

const DEFAULTS = xSourceSettingsSchema.parse({ userId: null, query: null });

const price = numberBetween(0, 100);

/** The token comes by this variable or by a file: every user of the machine can read the arguments of a process. */
const BEARER_VARIABLE = "ISMGT_X_BEARER";
/** What speaks for the account; without it no reply is sent. */
export const USER_TOKEN_VARIABLE = "ISMGT_X_USER_TOKEN";

export function addXPlaceOptions(command: Command): Command {
  return command
    .option("--x-base <url>", "base URL of the X API", DEFAULTS.baseUrl)
    .option("--x-user <id>", "id of the account whose mentions are read")
    .option("--x-bearer-file <file>", `file that holds the bearer token of the X app (or the environment variable ${BEARER_VARIABLE})`)
    .addOption(new Option("--x-bearer [token]").hideHelp())
    .option("--query <query>", "recent search: instead of mentions, or beside them if --x-user is given too");
}

export function addXOptions(command: Command): Command {
  return addXPlaceOptions(command)
    .option("--stream", "keep a connection open beside the polls", false)
    .option("--no-own-posts", "do not read what the account itself wrote")
    .option("--activity", "follow the X Activity API in place of the filtered stream, where the plan has it", false)
    .option("--no-messages", `do not read direct messages (they need ${USER_TOKEN_VARIABLE})`)
    .option("--no-quotes", "do not ask who quotes what the account wrote")
    .option("--poll <seconds>", "time between two polls", numberBetween(1, 3_600), DEFAULTS.pollEveryMs / 1_000)
    .option("--budget <usd>", "what reads may cost in a calendar month, US dollars", numberBetween(0, 1_000_000))
    .addOption(
      new Option("--x-plan <plan>", "what the app has at X; a government needs an Enterprise agreement")
        .choices(X_PLANS)
        .default(DEFAULTS.plan),
    )
    .option("--owns-app", "the account owns the app at X: what it reads of itself costs less", false)
    .option("--price-post <usd>", "price of one post read", price, DEFAULTS.pricePerPostUsd)
    .option("--price-own-post <usd>", "price of one mention or own post read by the account’s own app", price, DEFAULTS.pricePerOwnPostUsd)
    .option("--price-user <usd>", "price of one user read", price, DEFAULTS.pricePerUserUsd)
    .option("--price-message <usd>", "price of one direct message read", price, DEFAULTS.pricePerMessageUsd);
}

/** Null where no X source was asked for. Throws a sentence on what does not fit. */
export function xSettingsOf(
  options: XPlaceOptions & Partial<XOptions>,
): { readonly settings: XSourceSettings; readonly bearer: string } | null {
  if (options.xBearer !== undefined) {
    throw new UsageError(
      `A token on the command line can be read by every user of this machine: give it by ${BEARER_VARIABLE} or --x-bearer-file FILE, and replace the one that stood there.`,
    );
  }
  if (options.xUser === undefined && options.query === undefined) return null;
  const bearer = options.xBearerFile === undefined ? process.env[BEARER_VARIABLE] : readSecretFile(options.xBearerFile);
  if (!bearer) throw new UsageError(`A bearer token is needed: the environment variable ${BEARER_VARIABLE}, or --x-bearer-file FILE.`);
  const parsed = xSourceSettingsSchema.safeParse({
    baseUrl: options.xBase,
    userId: options.xUser ?? null,
    query: options.query ?? null,
    stream: options.stream,
    ownPosts: options.ownPosts,
    activity: options.activity,
    messages: options.messages,
    quotes: options.quotes,
    pollEveryMs: options.poll === undefined ? undefined : Math.round(options.poll * 1_000),
    monthlyBudgetUsd: options.budget ?? null,
    plan: options.xPlan,
    ownsApp: options.ownsApp,
    pricePerPostUsd: options.pricePost,
    pricePerOwnPostUsd: options.priceOwnPost,
    pricePerUserUsd: options.priceUser,
    pricePerMessageUsd: options.priceMessage,
  });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new UsageError(`${issue?.path.join(".") ?? "settings"}: ${issue?.message ?? "not valid"}`);
  }
  return { settings: parsed.data, bearer };
}

/** Longer than any token that a platform gives. */
const LONGEST_BYTES = 16 * 1024;

/** The first line of a file that holds one secret. Throws UsageError where it cannot be read, is empty or is no such file. */
export function readSecretFile(file: string): string {
  const buffer = Buffer.alloc(LONGEST_BYTES + 1);
  const size = read(file, buffer);
  if (size > LONGEST_BYTES) throw new UsageError(`${file} is too large for a file that holds one token.`);
  const [secret = ""] = buffer.toString("utf8", 0, size).trim().split("\n", 1);
  if (secret.trim() === "") throw new UsageError(`${file} holds no token.`);
  return secret.trim();
}

function read(file: string, buffer: Buffer): number {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(file, "r");
    return readSync(descriptor, buffer, 0, buffer.length, null);
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}
