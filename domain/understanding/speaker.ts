import type { RepresentativeId } from "../ids.ts";
import { addressKey } from "../post/addresses.ts";
import type { Address } from "../post/incomingPost.ts";
import type { Speaker } from "../proposal/proposal.ts";
import { madeOnce } from "../remembered.ts";

/** An address of an MLA, MP or minister. */
interface RepresentativeAddress extends Address {
  readonly representative: RepresentativeId;
}

/** Registered addresses, each with its way, in any case of letters and any spelling of a number. */
export interface KnownAddresses {
  readonly ours?: readonly Address[];
  /** MLAs, MPs and ministers: their references are flagged and reported apart. */
  readonly representatives?: readonly RepresentativeAddress[];
  readonly officers?: readonly Address[];
}

interface KnownSpeaker {
  readonly speaker: Speaker;
  /** Which one; null for anybody who is no representative. */
  readonly representative: RepresentativeId | null;
}

/** Who speaks, by registered addresses alone, since names and profiles prove nothing. */
export function speakerOf(addresses: readonly Address[], known: KnownAddresses): KnownSpeaker {
  if (addresses.length === 0) return CITIZEN;
  const byKey = speakersOf(known);
  const speakerAt = (address: Address) => byKey.get(addressKey(address) ?? "") ?? [];
  // Whom a person named goes before the number that the call came from.
  const named = addresses.filter(({ way }) => way === "entry").flatMap(speakerAt)[0];
  const found = addresses.flatMap(speakerAt);
  return named ?? found.toSorted((one, other) => RANK.indexOf(one.speaker) - RANK.indexOf(other.speaker))[0] ?? CITIZEN;
}

const CITIZEN: KnownSpeaker = { speaker: "citizen", representative: null };
/** Somebody who is in several lists is ours before an officer, and an officer before a representative. */
const RANK: readonly Speaker[] = ["ours", "officer", "representative", "citizen"];

/** Indexed, since every post is looked up among hundreds of addresses. */
const speakersOf = madeOnce((known: KnownAddresses): ReadonlyMap<string, KnownSpeaker> => {
  const each = (addresses: readonly (Address & { readonly representative?: RepresentativeId })[] = [], speaker: Speaker) =>
    addresses.flatMap((address) => {
      const key = addressKey(address);
      return key === null ? [] : [[key, { speaker, representative: address.representative ?? null }] as const];
    });
  // The last one of a key stays.
  return new Map([...each(known.representatives, "representative"), ...each(known.officers, "officer"), ...each(known.ours, "ours")]);
});
