import type { SenderDoubt } from "#domain/post/incomingPost.ts";
import type { HeaderField, RawHeader } from "./headerFields.ts";

/** More are of no use to an honest sender, and each costs a question to name servers. */
const MOST_CANDIDATES = 3;
const MOST_SIGNATURE_CHARACTERS = 4_096;
/** Clocks of servers differ. */
const CLOCK_SLACK_MS = 5 * 60_000;

const SIGNED_AT_LEAST = ["from", "subject", "date"] as const;

export interface Candidates {
  /** Fields of the header, topmost first. */
  readonly candidates: readonly HeaderField[];
  /** Where there are none: why not. */
  readonly doubt: SenderDoubt;
}

/** The signatures that could prove the address (lower case) by what they say of themselves, at `now` (milliseconds UTC). */
export function candidatesFor({ fields }: RawHeader, address: string, now: number): Candidates {
  const candidates: HeaderField[] = [];
  const doubts: SenderDoubt[] = [];
  for (const field of fields) {
    if (field.name !== "dkim-signature" || field.lines.length > MOST_SIGNATURE_CHARACTERS) continue;
    const doubt = doubtOf(tagsIn(field.value), address, now);
    if (doubt === null) candidates.push(field);
    else if (doubt !== "no-signature") doubts.push(doubt);
  }
  return { candidates: candidates.slice(0, MOST_CANDIDATES), doubt: doubts[0] ?? "no-signature" };
}

function doubtOf(tags: ReadonlyMap<string, string> | null, address: string, now: number): SenderDoubt | null {
  const at = address.lastIndexOf("@");
  const domain = tags?.get("d")?.toLowerCase() ?? "";
  if (tags === null || !isWithin(address.slice(at + 1), domain)) return "no-signature";
  // Who signs may say for whom of its people: another one of them is not this one.
  const [identity = "", identityDomain = domain] = (tags.get("i") ?? "").toLowerCase().split("@");
  if (tags.get("v") !== "1" || (identity !== "" && identity !== address.slice(0, at)) || !isWithin(identityDomain, domain))
    return "bad-signature";
  if (!/^(?:rsa|ed25519)-sha256$/iu.test(tags.get("a") ?? "")) return "weak-signature";
  const signed = (tags.get("h") ?? "").toLowerCase().split(":");
  if (tags.has("l") || SIGNED_AT_LEAST.some((name) => !signed.includes(name))) return "partial-signature";
  return timeDoubtOf(tags, now);
}

function timeDoubtOf(tags: ReadonlyMap<string, string>, now: number): SenderDoubt | null {
  const [signedAt, expiresAt] = ["t", "x"].map((name) => instantOf(tags.get(name)));
  if (signedAt === undefined || expiresAt === undefined) return "bad-signature";
  if (signedAt !== null && signedAt > now + CLOCK_SLACK_MS) return "bad-signature";
  return expiresAt !== null && (expiresAt < now || expiresAt <= (signedAt ?? 0)) ? "expired-signature" : null;
}

/** Milliseconds UTC; null where it is left out, undefined where it is no time. */
function instantOf(seconds: string | undefined): number | null | undefined {
  if (seconds === undefined) return null;
  return /^\d{1,12}$/u.test(seconds) ? Number(seconds) * 1_000 : undefined;
}

/** Whether a domain is `owner` or lies below it. */
export function isWithin(domain: string, owner: string): boolean {
  return owner !== "" && (domain === owner || domain.endsWith(`.${owner}`));
}

/** What a key says of its own use (RFC 6376, 3.6.1); null where it may be used for this. */
export function flaggedDoubtOf(record: string): SenderDoubt | null {
  const tags = tagsIn(record);
  const listed = (name: string) => tags?.get(name)?.toLowerCase().split(":") ?? [];
  const [hashes, services, flags] = [listed("h"), listed("s"), listed("t")];
  // A domain that tries out signing wants its letters taken as if they had none.
  if (tags === null || flags.includes("y")) return "weak-signature";
  if (hashes.length > 0 && !hashes.includes("sha256")) return "weak-signature";
  return services.length > 0 && !services.includes("*") && !services.includes("email") ? "weak-signature" : null;
}

/** `name=value; …` without its blanks; null where a name stands twice. */
function tagsIn(text: string): ReadonlyMap<string, string> | null {
  const tags = new Map<string, string>();
  for (const part of text.split(";")) {
    const at = part.indexOf("=");
    const name = (at < 0 ? part : part.slice(0, at)).trim().toLowerCase();
    if (name === "") continue;
    if (at < 0 || tags.has(name)) return null;
    tags.set(name, part.slice(at + 1).replaceAll(/\s/gu, ""));
  }
  return tags;
}
