import type { EventType } from "../grievance/events.ts";
import { may } from "../people/roles.ts";
import type { Capability, Role } from "../people/roles.ts";
import type { ReviewEventType } from "../review/reviewEvents.ts";

/*
 * In whose name a seat may speak. Its signature says that an event is of that seat; whether the person in whose name it was recorded exists, and ever had the right to it, is
 * looked at by each seat that takes it in. A right that was had counts for good: what was done with it may come late.
 */

type OfType<Type extends string> = Readonly<Partial<Record<Type, readonly [Capability, ...Capability[]]>>>;

/** What a person needs one of for an event of a case. What stands in no list needs nothing but that the person is known. */
const OF_CASES: OfType<EventType> = {
  "proposal-corrected": ["triage", "mark"],
  marked: ["mark", "review"],
  "additionally-marked": ["mark", "review"],
  "sensitivity-set": ["triage"],
  undertaken: ["enter-atr"],
  "interim-replied": ["enter-atr"],
  "extension-granted": ["judge-atr"],
  "atr-sent": ["enter-atr"],
  "atr-returned": ["judge-atr"],
  disposed: ["judge-atr"],
  "details-asked": ["ask-details"],
  "details-received": ["ask-details"],
  "set-aside": ["triage"],
  restored: ["triage"],
  reopened: ["triage"],
  assigned: ["triage"],
  noted: ["triage", "review"],
  "picture-approved": ["triage"],
  "picture-hidden": ["triage"],
  "reading-corrected": ["triage"],
  escalated: ["escalate", "review"],
  "alert-acknowledged": ["triage"],
  disputed: ["enter-atr"],
  "dispute-answered": ["enter-atr"],
  "dispute-settled": ["escalate"],
  "taken-out-of-incident": ["triage"],
  "put-in-incident": ["triage"],
  "reply-prepared": ["prepare-reply"],
  "reply-approved": ["approve-reply"],
  "reply-withdrawn": ["prepare-reply"],
  "letter-issued": ["issue-letter"],
  "letter-sent": ["issue-letter"],
  "letter-answered": ["issue-letter"],
  "check-called": ["triage"],
  linked: ["triage"],
  unlinked: ["triage"],
};

const OF_REVIEWS: OfType<ReviewEventType> = {
  "review-prepared": ["review"],
  "review-replanned": ["review"],
  "review-begun": ["review"],
  "review-ended": ["review"],
  "attendance-taken": ["review"],
  remarked: ["review"],
  "case-decided": ["review"],
  "promise-made": ["review"],
  "promise-put-off": ["review"],
  "promise-settled": ["review"],
};

export interface Spoken {
  readonly of: "case" | "review" | "people" | "other";
  readonly type: string;
  /** A person's id, or a word for the program and what it does by itself. */
  readonly actor: string;
  /** As JSON has it. */
  readonly payload: unknown;
}

interface Listener {
  /** The roles that a person ever had; none of somebody who is not known. */
  readonly rolesOf: (person: string) => readonly Role[];
  /** Null where it may speak for everybody; else for these people alone. */
  readonly people: readonly string[] | null;
  /** False where it knows of some districts alone, or speaks for some people: who belongs to the room is not for it to say. */
  readonly isOfAll: boolean;
  /** Whether no other seat knows of that person: whom a seat of some districts had before it joined is no one of the room. */
  readonly isOfNobodyElse?: (person: string) => boolean;
}

/** Ids of people are those of version 7; the program has words in their place. */
const PERSON = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;

/** Whether a seat may say that. */
export function maySay(spoken: Spoken, { rolesOf, people, isOfAll, isOfNobodyElse = () => false }: Listener): boolean {
  const { of, actor } = spoken;
  const needed = neededFor(spoken);
  // Who are the people of a room, and what each may, is not for a seat to say that speaks for some of them.
  if (!isOfAll && of === "people") {
    if (isOfOwnPassphrase(spoken)) return people?.includes(actor) ?? true;
    const person = fieldOf(spoken.payload, "person");
    if (people !== null || typeof person !== "string" || !isOfNobodyElse(person)) return false;
  }
  if (!PERSON.test(actor)) return people === null || needed === null;
  if (people !== null && !people.includes(actor)) return false;
  const roles = of === "people" && isOfThemselves(spoken) ? [...rolesOf(actor), "administrator" as const] : rolesOf(actor);
  if (roles.length === 0) return false;
  return needed === null || needed.some((capability) => roles.some((role) => may(role, capability)));
}

/** Null where nothing but a known person is needed. */
function neededFor({ of, type, payload }: Spoken): readonly Capability[] | null {
  if (of === "people") return isOfOwnPassphrase({ of, type, payload, actor: "" }) ? null : ["people"];
  const known: Readonly<Partial<Record<string, readonly Capability[]>>> = of === "case" ? OF_CASES : of === "review" ? OF_REVIEWS : {};
  const needed = Object.hasOwn(known, type) ? (known[type] ?? null) : null;
  // Its words go out.
  return type === "reply-prepared" && fieldOf(payload, "approved") === true ? ["approve-reply"] : needed;
}

function isOfOwnPassphrase({ type, payload }: Spoken): boolean {
  return type === "person-changed" && fieldOf(payload, "passphrase") === "own-choice";
}

/** The first administrator of a record needs nobody's leave. */
function isOfThemselves({ type, actor, payload }: Spoken): boolean {
  return type === "person-added" && fieldOf(payload, "person") === actor;
}

function fieldOf(payload: unknown, name: string): unknown {
  return typeof payload === "object" && payload !== null && Object.hasOwn(payload, name)
    ? (payload as Record<string, unknown>)[name]
    : undefined;
}
