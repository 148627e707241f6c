import { Readable } from "node:stream";
import { z } from "zod";
import type { SenderDoubt } from "#domain/post/incomingPost.ts";
import { candidatesFor, flaggedDoubtOf, isWithin } from "./dkimTags.ts";
import type { RawHeader } from "./headerFields.ts";
import type { ResolveTxt } from "./txtRecords.ts";
import { turnOfTheLoop } from "../../../core/time/turnOfTheLoop.ts";

export type DkimFinding =
  | {
      readonly isProven: true;
      /** Names of the fields that are signed, lower case. */
      readonly signed: ReadonlySet<string>;
    }
  | { readonly isProven: false; readonly doubt: SenderDoubt };

export interface DkimOptions {
  readonly resolveTxt: ResolveTxt;
  /** Milliseconds UTC. */
  readonly now: number;
  /** For the whole of it, milliseconds. */
  readonly deadlineMs?: number;
}

/** What is used of what the library found, which its own types leave out. */
const foundSchema = z.object({
  results: z.array(
    z.object({
      status: z.object({ result: z.string(), comment: z.string().optional(), aligned: z.union([z.string(), z.literal(false)]).optional() }),
      signingDomain: z.string().default(""),
      algo: z.string().default(""),
      /** The record of the key. */
      rr: z.string().default(""),
      expiresAfter: z.string().nullish(),
      canonBodyLengthLimited: z.boolean().default(true),
      signingHeaders: z.object({ headers: z.array(z.string()) }).default({ headers: [] }),
    }),
  ),
});
type Found = z.infer<typeof foundSchema>;

const DEADLINE_MS = 15_000;
/** RFC 8301. */
const LEAST_KEY_BITS = 1_024;

/**
 * Looks for a DKIM signature of the From address's own domain, or of one above it, over the whole letter, and verifies it. `address` is the one
 * address of the From; `header` is the header of `raw`. Signatures of other domains are not looked at and nothing is asked of their name servers.
 */
export async function verifyDkim(raw: Buffer, header: RawHeader, address: string, options: DkimOptions): Promise<DkimFinding> {
  const domain = address.slice(address.lastIndexOf("@") + 1);
  const { candidates, doubt } = candidatesFor(header, address, options.now);
  if (candidates.length === 0) return { isProven: false, doubt };
  const kept = header.fields.filter(
    (field) => (field.name !== "dkim-signature" && !field.name.startsWith("arc-")) || candidates.includes(field),
  );
  const head = Buffer.from(`${kept.map(({ lines }) => lines).join("\r\n")}\r\n\r\n`, "latin1");
  try {
    return findingOf(await verified(Readable.from(letterInPieces(head, raw, header.bodyAt)), domain, options), domain, options.now);
  } catch (error) {
    return { isProven: false, doubt: error instanceof UnusualForm ? "doubtful-form" : "no-key" };
  }
}

async function verified(letter: Readable, domain: string, { resolveTxt, now, deadlineMs = DEADLINE_MS }: DkimOptions): Promise<Found> {
  const { dkimVerify } = await import("mailauth/lib/dkim/verify");
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      letter.destroy();
      reject(new Error("The signature could not be verified in time."));
    }, deadlineMs);
  });
  const failed = new Promise<never>((_, reject) => {
    letter.once("error", reject);
  });
  try {
    const resolver = (name: string) => recordsOf(name, domain, resolveTxt);
    const verifying = dkimVerify(letter, { curTime: new Date(now), minBitLength: LEAST_KEY_BITS, resolver });
    return foundSchema.parse(await Promise.race([verifying, tooLate, failed]));
  } finally {
    clearTimeout(timer);
  }
}

/** Only keys of the domain itself, or of one above it, are asked for. */
async function recordsOf(name: string, domain: string, resolveTxt: ResolveTxt): Promise<string[][]> {
  const owner = /^[a-z0-9._-]{1,190}\._domainkey\.([a-z0-9.-]{1,253})$/iu.exec(name)?.[1]?.toLowerCase();
  if (owner === undefined || name.length > 253 || !isWithin(domain, owner)) throw Object.assign(new Error(name), { code: "ENOTFOUND" });
  return resolveTxt(name);
}

function findingOf({ results }: Found, domain: string, now: number): DkimFinding {
  const doubts: SenderDoubt[] = [];
  for (const result of results) {
    const doubt = doubtOf(result, domain, now);
    if (doubt !== null) doubts.push(doubt);
    else return { isProven: true, signed: signedBy(result) };
  }
  return { isProven: false, doubt: doubts[0] ?? "no-signature" };
}

/** What the library read is looked at again: it may have read a tag in another way than {@link candidatesFor}. */
function doubtOf(result: Found["results"][number], domain: string, now: number): SenderDoubt | null {
  const { status, signingDomain, algo, rr, expiresAfter, canonBodyLengthLimited } = result;
  if (status.result === "policy") return "weak-signature";
  if (status.result === "temperror" || status.comment === "no key") return "no-key";
  if (status.comment === "expired" || (expiresAfter && Date.parse(expiresAfter) < now)) return "expired-signature";
  if (status.result !== "pass") return "bad-signature";
  if (!isWithin(domain, signingDomain.toLowerCase()) || !status.aligned) return "no-signature";
  if (!/^(?:rsa|ed25519)-sha256$/iu.test(algo)) return "weak-signature";
  const signed = signedBy(result);
  if (canonBodyLengthLimited || !["from", "subject", "date"].every((name) => signed.has(name))) return "partial-signature";
  return flaggedDoubtOf(rr);
}

function signedBy({ signingHeaders }: Found["results"][number]): ReadonlySet<string> {
  return new Set(signingHeaders.headers.map((line) => (line.split(":")[0] ?? "").toLowerCase()));
}

class UnusualForm extends Error {}

const PIECE_BYTES = 64 * 1024;
const MOST_LINES = 1_000_000;
const LINE_FEED = 0x0a;

/**
 * The letter in pieces of whole lines, with a turn for everything else between them: the library joins what is left of a line with the next
 * piece, so that a line without end would be read over and over.
 */
async function* letterInPieces(head: Buffer, raw: Buffer, bodyAt: number): AsyncGenerator<Buffer> {
  yield head;
  let lines = 0;
  for (let at = bodyAt; at < raw.length;) {
    await turnOfTheLoop();
    const last = at + PIECE_BYTES >= raw.length ? raw.length - 1 : raw.lastIndexOf(LINE_FEED, at + PIECE_BYTES - 1);
    if (last < at) throw new UnusualForm("A line of the letter has no end.");
    const piece = raw.subarray(at, last + 1).toString("latin1");
    lines += piece.split("\n").length - 1;
    if (lines > MOST_LINES) throw new UnusualForm("The letter has too many lines.");
    yield Buffer.from(piece.replaceAll(/\r?\n/gu, "\r\n"), "latin1");
    at = last + 1;
  }
}
