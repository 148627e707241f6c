import type { ReplyAddress, SenderProof } from "#domain/post/incomingPost.ts";
import { resultOf, resultsByServer } from "./authenticationResults.ts";
import { verifyDkim } from "./dkim.ts";
import { fieldIn, soleAddressIn, strictHeaderOf } from "./headerFields.ts";
import type { RawHeader } from "./headerFields.ts";
import type { Letter } from "./letter.ts";
import { replyAddressesIn } from "../../../core/mail/replyAddress.ts";
import type { ResolveTxt } from "./txtRecords.ts";

export interface ProvingOptions {
  /** The server whose checks of senders are believed, lower case; null for none. */
  readonly server: string | null;
  readonly resolveTxt: ResolveTxt;
  /** Milliseconds UTC. */
  readonly now: number;
}

export interface ProvenLetter {
  readonly sender: SenderProof;
  /** Those of the reply addresses that anyone who proves the sender has seen in the letter. */
  readonly addresses: readonly ReplyAddress[];
}

/**
 * Proves who wrote a letter, by its DKIM signature or by what our own server found (`dmarc=pass`), as far as either can. `raw` is the letter as
 * it came, whole; `letter` what was read of it. Asks name servers, for at most 15 seconds; never rejects.
 */
export async function proveSender(
  raw: Buffer,
  letter: Letter,
  addresses: readonly ReplyAddress[],
  options: ProvingOptions,
): Promise<ProvenLetter> {
  const header = strictHeaderOf(raw);
  const address = header && soleAddressIn(fieldIn(header, "from") ?? "");
  const writtenAt = letter.sentAt;
  if (header === null || address === null || address !== letter.from?.address || writtenAt === null)
    return { sender: { isProven: false, doubt: "doubtful-form" }, addresses };
  const proven = { isProven: true, address, writtenAt } as const;
  const checked = options.server === null ? null : checkOf(header, address, options.server);
  if (checked === "failed") return { sender: { isProven: false, doubt: "failed-check" }, addresses };
  const finding = await verifyDkim(raw, header, address, options);
  const bound = finding.isProven ? addresses.filter((each) => isSigned(each, letter, header, finding.signed)) : [];
  if (finding.isProven && (bound.length > 0 || addresses.length === 0)) return { sender: proven, addresses: bound };
  if (checked === "passed") return { sender: proven, addresses };
  return { sender: { isProven: false, doubt: finding.isProven ? "partial-signature" : finding.doubt }, addresses };
}

function checkOf(header: RawHeader, address: string, server: string): "passed" | "failed" | null {
  const found = resultsByServer(header.fields, server);
  const dmarc = found && resultOf(found, "dmarc");
  if (!dmarc || dmarc.properties.get("header.from")?.toLowerCase() !== address.slice(address.lastIndexOf("@") + 1)) return null;
  if (dmarc.result === "pass") return "passed";
  return dmarc.result === "fail" ? "failed" : null;
}

/**
 * A signed letter can be sent to us again by anybody, to another reply address: what is signed has to name the address, or the case in its
 * subject, as not every mail program signs To.
 */
function isSigned({ proof, ticket }: ReplyAddress, { subject }: Letter, header: RawHeader, signed: ReadonlySet<string>): boolean {
  const isNamed = ["to", "cc"].some(
    (name) => signed.has(name) && replyAddressesIn([fieldIn(header, name) ?? ""]).some((each) => each.proof === proof),
  );
  return isNamed || (signed.has("subject") && subject.toUpperCase().includes(ticket));
}
