import type { CaseHistory } from "#contract/grievances.ts";
import type { Reader } from "#db/connection.ts";
import { authorOfPost } from "#db/queries/threads.ts";
import { isInForce } from "#domain/registry/office.ts";
import { labelOf } from "#domain/registry/officeLabel.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { Representative } from "#domain/registry/representative.ts";
import { handleKey } from "#domain/text/lookAlike.ts";
import type { Words } from "#domain/text/words.ts";
import { officerOfAddress } from "../officerMail/answerService.ts";

interface Known {
  readonly record: Reader;
  readonly offices: { representatives(): readonly Representative[] };
  readonly registry: () => Registry;
  readonly now: () => number;
}

/**
 * The case with the name of the representative who wrote it. Of a letter that bears the address of a representative or an officer and is not proven to be
 * theirs, so that it counts as a citizen's, it says whose address that is.
 */
export function withRepresentative({ record, offices, registry, now }: Known, history: CaseHistory): CaseHistory {
  const { representative: id } = history.grievance;
  const representatives = offices.representatives();
  const known = representatives.find((each) => each.id === id);
  const byAddress = new Map(representatives.flatMap((each) => (each.email === null ? [] : [[handleKey(each.email), each] as const])));
  const unprovenOf = (post: CaseHistory["posts"][number]) => {
    if (post.channel !== "email" || post.role !== "citizen") return null;
    const address = authorOfPost(record, post) ?? "";
    const named = byAddress.get(handleKey(address));
    if (named === undefined) return officerNamed(registry(), address, now());
    return named === known ? null : { name: named.name, of: named.constituency === null ? null : both(named.constituency) };
  };
  return {
    ...history,
    representative: known === undefined ? null : nameOf(known),
    posts: history.posts.map((post) => ({ ...post, unprovenSender: unprovenOf(post) })),
  };
}

function nameOf({ name, constituency }: Representative) {
  return { name, constituency };
}

/** With the office that they hold now; null where it is no officer's address. */
function officerNamed(registry: Registry, address: string, at: number) {
  const officer = officerOfAddress(registry, address);
  if (officer === undefined) return null;
  const held = registry.postings.findLast((each) => each.officerId === officer.id && isInForce(each, at));
  const office = held && registry.office(held.officeId);
  return { name: officer.name, of: office ? { ...labelOf(office) } : null };
}

function both(text: string): Words {
  return { en: text, hi: text };
}
