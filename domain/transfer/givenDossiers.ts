import { z } from "zod";
import { assertNever } from "../assertNever.ts";
import { parseEvent } from "../eventPayloads.ts";
import type { EventOfTable } from "../eventPayloads.ts";
import { ROLES } from "../people/roles.ts";
import { reviewScopeSchema } from "../review/reviewEvents.ts";
import { DOSSIER_MODES } from "./dossierRights.ts";

const instant = z.number().int();
const count = z.number().int().nonnegative();

/** What is recorded of dossiers that were given out, and of what came back from them. */
const payloads = {
  /** Before its file is there: a file that exists is known. */
  "dossier-made": z.strictObject({
    id: z.uuid(),
    mode: z.enum(DOSSIER_MODES),
    title: z.string(),
    scope: reviewScopeSchema,
    cases: count,
    /** Who may act in it, and as what; empty where nobody has to sign in. */
    people: z.array(z.strictObject({ id: z.string(), role: z.enum(ROLES) })),
    /** What its acts are signed for, as DER in base64; null in one that is only read. */
    publicKey: z.string().nullable(),
    /** Until when its acts are taken in; null in one that is only read. */
    expiresAt: instant.nullable(),
  }),
  /** Its file was not written. */
  "dossier-given-up": z.strictObject({ id: z.uuid() }),
  "dossier-revoked": z.strictObject({ id: z.uuid(), title: z.string() }),
  "acts-taken-in": z.strictObject({ dossier: z.uuid(), from: z.string(), acts: count }),
  /** `ahead`: the first act whose time was in the future; it is not believed later either. */
  "acts-refused": z.strictObject({ dossier: z.uuid(), title: z.string(), fault: z.string(), ahead: z.string().nullable() }),
} as const;

export type TransferEvent = EventOfTable<typeof payloads>;

export function parseTransferEvent(type: string, version: number, payload: unknown): TransferEvent | null {
  return parseEvent(payloads, type, version, payload);
}

type Made = Extract<TransferEvent, { readonly type: "dossier-made" }>["payload"];

/** A dossier as the room knows it: what was given to it, and what became of it. */
export interface GivenDossier extends Made {
  readonly madeAt: number;
  readonly madeBy: string;
  readonly revokedAt: number | null;
  /** Where it was opened: the seats whose acts came back from it. */
  readonly seats: readonly string[];
  /** How many acts came back, and when the last of them did. */
  readonly actsTakenIn: number;
  readonly takenInAt: number | null;
  /** The hashes of acts that were refused since their time was in the future. */
  readonly disbelieved: readonly string[];
}

export interface RecordedTransfer {
  readonly event: TransferEvent | null;
  readonly actor: string;
  readonly at: number;
}

/** Those whose file was written, the latest first. */
export function givenDossiers(events: readonly RecordedTransfer[]): readonly GivenDossier[] {
  const given = new Map<string, GivenDossier>();
  const change = (id: string, changed: (before: GivenDossier) => Partial<GivenDossier>) => {
    const before = given.get(id);
    if (before !== undefined) given.set(id, { ...before, ...changed(before) });
  };
  for (const { event, actor, at } of events) {
    if (event === null) continue;
    switch (event.type) {
      case "dossier-made":
        given.set(event.payload.id, {
          ...event.payload,
          madeAt: at,
          madeBy: actor,
          revokedAt: null,
          seats: [],
          actsTakenIn: 0,
          takenInAt: null,
          disbelieved: [],
        });
        break;
      case "dossier-given-up":
        given.delete(event.payload.id);
        break;
      case "dossier-revoked":
        change(event.payload.id, ({ revokedAt }) => ({ revokedAt: revokedAt ?? at }));
        break;
      case "acts-taken-in": {
        const { dossier, from, acts } = event.payload;
        change(dossier, ({ seats, actsTakenIn }) => ({
          seats: [...new Set([...seats, from])],
          actsTakenIn: actsTakenIn + acts,
          takenInAt: at,
        }));
        break;
      }
      case "acts-refused": {
        const { dossier, ahead } = event.payload;
        if (ahead !== null) change(dossier, ({ disbelieved }) => ({ disbelieved: [...disbelieved, ahead] }));
        break;
      }
      default:
        assertNever(event);
    }
  }
  return [...given.values()].toReversed();
}
