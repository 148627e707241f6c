import type { PersonId } from "#domain/ids.ts";
import { leastOf } from "#domain/people/namesakes.ts";
import { triesAt, waitMs } from "#domain/people/signInDelay.ts";
import type { WrongTries } from "#domain/people/signInDelay.ts";
import type { Writer } from "#db/connection.ts";
import { strengthen } from "#db/people/people.ts";
import { peopleOfName, readPerson } from "#db/people/readPeople.ts";
import type { KnownPerson } from "#db/people/readPeople.ts";
import { forgetWrongTries, keepWrongTries, wrongTries } from "#db/people/wrongTries.ts";
import { hasParameters, isPassphrase, keepPassphrase, nobodysPassphrase } from "./passphrases.ts";
import type { ScryptParameters } from "./passphrases.ts";

export interface Credentials {
  readonly name: string;
  readonly passphrase: string;
}

export type SignedIn =
  | { readonly outcome: "known"; readonly person: KnownPerson }
  /** `waitMs`: how long the next try is not heard. */
  | { readonly outcome: "wrong"; readonly waitMs: number }
  /** Too soon after wrong tries: the passphrase was not looked at. */
  | { readonly outcome: "wait"; readonly waitMs: number };

/** A try that was not too soon, with what there was before it. */
interface Heard {
  readonly outcome: "heard";
  readonly before: WrongTries;
  readonly counted: WrongTries;
}

interface SigningIn {
  readonly record: Writer;
  readonly now: () => number;
  readonly scrypt: ScryptParameters;
}

/**
 * Tells whether somebody is who they say. Who is not there, who may no longer sign in and who is wrong are answered
 * alike: with the same words, and with the same wait; after the same work too, but that a name which several have takes as
 * much for each of them. Of two people of one name it is the one whose passphrase it is. `id`: it has to be this person.
 */
export function createSignIn({ record, now, scrypt }: SigningIn): (credentials: Credentials, id?: PersonId) => Promise<SignedIn> {
  const nobody = nobodysPassphrase(scrypt);

  return async ({ name, passphrase }, id) => {
    const counted = countTry(name);
    if (counted.outcome === "wait") return counted;
    const right: KnownPerson[] = [];
    const named = peopleOfName(record, name).filter((person) => id === undefined || person.id === id);
    for (const person of named) if (await isPassphrase(passphrase, person)) right.push(person);
    if (named.length === 0) await isPassphrase(passphrase, nobody);
    const known = leastOf(right.flatMap((person) => stillThere(person) ?? []));
    if (known === null) return { outcome: "wrong", waitMs: waitMs(triesAt(wrongTries(record, name), now()), now()) };
    if (peopleOfName(record, name).filter(({ active }) => active).length > 1) takeBackTry(name, counted);
    else forgetWrongTries(record, name);
    await renewParameters(known, passphrase);
    return { outcome: "known", person: known };
  };

  /** Counted as wrong before it is looked at: many tries at once are no way around the wait. */
  function countTry(name: string): { readonly outcome: "wait"; readonly waitMs: number } | Heard {
    return record.transaction(() => {
      const at = now();
      const before = triesAt(wrongTries(record, name), at);
      const left = waitMs(before, at);
      const counted = left > 0 ? before : { count: before.count + 1, lastAt: at };
      keepWrongTries(record, name, counted);
      return left > 0 ? { outcome: "wait", waitMs: left } : { outcome: "heard", before, counted };
    });
  }

  /** It was right. Those before it stay: they may have been at the passphrase of somebody else who has the name. */
  function takeBackTry(name: string, { before, counted }: Heard): void {
    record.transaction(() => {
      const tries = wrongTries(record, name);
      if (tries === null) return;
      const isLast = tries.count === counted.count && tries.lastAt === counted.lastAt;
      keepWrongTries(record, name, isLast ? before : { ...tries, count: Math.max(0, tries.count - 1) });
    });
  }

  /** As they are now: the check took a while. */
  function stillThere({ id, passphraseVersion }: KnownPerson): KnownPerson | null {
    const person = readPerson(record, id);
    return person?.active === true && person.passphraseVersion === passphraseVersion ? person : null;
  }

  /** The one moment in which the passphrase is at hand to be kept better than an older program did. */
  async function renewParameters(person: KnownPerson, passphrase: string): Promise<void> {
    if (hasParameters(person, scrypt)) return;
    const kept = await keepPassphrase(passphrase, scrypt);
    record.transaction(() => {
      const unchanged = stillThere(person);
      if (unchanged !== null) strengthen(record, unchanged, kept);
    });
  }
}
