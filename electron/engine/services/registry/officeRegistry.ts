import { isDeepStrictEqual } from "node:util";
import { v7 } from "uuid";
import type { OfficeId, OfficerId, PostingId, RepresentativeId } from "#domain/ids.ts";
import type { Office } from "#domain/registry/office.ts";
import { handOver } from "#domain/registry/posting.ts";
import type { HandOverRefusal, Officer, Posting } from "#domain/registry/posting.ts";
import { createRegistry } from "#domain/registry/registry.ts";
import type { Holding, Registry } from "#domain/registry/registry.ts";
import type { Representative } from "#domain/registry/representative.ts";
import type { StoredServices } from "#domain/rightToService/service.ts";
import type { Writer } from "#db/connection.ts";
import {
  putOfficer,
  putPosting,
  putPostings,
  putRepresentative,
  readRegistry,
  readRepresentatives,
  removePosting,
  removeRepresentative,
} from "#db/registry/registry.ts";
import type { Act } from "#db/registry/registry.ts";
import { notifiedServices, undoServices } from "../../core/policies/notifiedServices.ts";
import { keepOffice } from "./applyPlan.ts";
import { readTable } from "../tables/readTable.ts";
import type { Table } from "../tables/readTable.ts";
import { createRegistryTables } from "./registryTables.ts";
import { createOfficeSearch } from "./searchOffices.ts";
import type { FoundOffice, OfficeSearch } from "./searchOffices.ts";

/** Offices, officers, postings and representatives of the settings' record. What is given out does not change any more. */
export type OfficeRegistry = ReturnType<typeof createOfficeRegistry>;

type HandedOver =
  | { readonly outcome: "done"; readonly holding: Holding; readonly former: Holding | null }
  | { readonly outcome: "not-found" }
  | { readonly outcome: "refused"; readonly refusal: HandOverRefusal };

/** `onDidChange` is told after each change, when `current()` is the new one already. */
export function createOfficeRegistry(record: Writer, onDidChange: () => void, read: (bytes: Uint8Array) => Promise<Table> = readTable) {
  let known: Known | null = null;
  let isStale = false;
  const fresh = (): Known => {
    if (known === null || isStale) known = readAll(record, known?.registry ?? null);
    isStale = false;
    return known;
  };
  const current = () => fresh().registry;
  const changed = <Result>(work: () => Result): Result => {
    const result = record.transaction(work);
    isStale = true;
    onDidChange();
    return result;
  };

  return {
    current,
    representatives: () => fresh().representatives,
    /** As {@link OfficeSearch.find}, in the registry as it is when the answer is given. */
    async search(text: string, at: number, contacts: boolean): Promise<readonly FoundOffice[]> {
      for (;;) {
        const asked = fresh();
        asked.search ??= createOfficeSearch(asked.registry);
        const found = await asked.search.find(text, at, contacts);
        // The registry may have changed while names were spelled.
        if (fresh() === asked) return found;
      }
    },
    /** An office by what it is; says whether it is a standard one or not is nobody's business. */
    putOffice: (office: Office, act: Act) => changed(() => keepOffice(record, office, act)),
    /** False where there is no such officer. */
    putOfficer(officer: Officer, act: Act): boolean {
      if (current().officer(officer.id) === undefined) return false;
      changed(() => putOfficer(record, officer, act));
      return true;
    },
    handOver(
      {
        officeId,
        fromAt,
        officer: named,
      }: {
        readonly officeId: OfficeId;
        /** Milliseconds UTC, the beginning of a day in India. */ readonly fromAt: number;
        readonly officer: { readonly id: OfficerId } | Omit<Officer, "id">;
      },
      act: Act,
    ): HandedOver {
      const registry = current();
      const officer = "id" in named ? registry.officer(named.id) : { ...named, id: v7() as OfficerId };
      if (officer === undefined || registry.office(officeId) === null) return { outcome: "not-found" };
      const posting: Posting = { id: v7() as PostingId, officeId, officerId: officer.id, fromAt, untilAt: null };
      const taken = handOver(registry.postingsOf(officeId), posting);
      if (!taken.ok) return { outcome: "refused", refusal: taken.refusal };
      changed(() => {
        if (!("id" in named)) putOfficer(record, officer, act);
        putPostings(record, taken.ended === null ? [posting] : [taken.ended, posting], act);
      });
      return { outcome: "done", holding: { officer, posting }, former: holdingOf(registry, taken.ended) };
    },
    /** The holder leaves and nobody comes. */
    endPosting(id: PostingId, untilAt: number, act: Act): "done" | "not-found" | "refused" {
      const posting = current().postings.find((each) => each.id === id);
      if (posting === undefined) return "not-found";
      const next = current()
        .postingsOf(posting.officeId)
        .find(({ fromAt }) => fromAt > posting.fromAt);
      if (untilAt <= posting.fromAt || (next !== undefined && untilAt > next.fromAt)) return "refused";
      changed(() => putPosting(record, { ...posting, untilAt }, act));
      return "done";
    },
    removePosting: (id: PostingId, act: Act) => changed(() => removePosting(record, id, act)),
    /** Without an id it adds one; null where the id is nobody's. */
    putRepresentative(details: Omit<Representative, "id">, id: RepresentativeId | null, act: Act): Representative | null {
      const representative: Representative = { ...details, id: id ?? (v7() as RepresentativeId) };
      const isKnown = id === null || readRepresentatives(record).some((each) => each.id === id);
      if (!isKnown) return null;
      changed(() => putRepresentative(record, representative, act));
      return representative;
    },
    removeRepresentative: (id: RepresentativeId, act: Act) => changed(() => removeRepresentative(record, id, act)),
    /** Services notified under the Right to Service Act, and whether the last import of them can be taken back. */
    services: () => fresh().services,
    undoServices: (now: number) => changed(() => undoServices(record, now)),
    /** Another seat has changed it. */
    reread: () => changed(() => undefined),
    tables: createRegistryTables({ record, current, representatives: () => readRepresentatives(record), changed, read }),
  };
}

interface Known {
  readonly registry: Registry;
  readonly representatives: readonly Representative[];
  readonly services: StoredServices;
  search: OfficeSearch | null;
}

function readAll(record: Writer, former: Registry | null): Known {
  return record.snapshot(() => {
    const { offices, officers, postings } = readRegistry(record);
    return {
      registry: createRegistry({
        offices: offices.map((each) => unchanged(former?.office(each.id), each)),
        officers: officers.map((each) => unchanged(former?.officer(each.id), each)),
        postings,
      }),
      representatives: readRepresentatives(record),
      services: notifiedServices(record),
      search: null,
    };
  });
}

/** The one of before where it says the same, for which a search has the names spelled already. */
function unchanged<Each extends object>(before: Each | null | undefined, now: Each): Each {
  return isDeepStrictEqual(before, now) ? (before ?? now) : now;
}

function holdingOf(registry: Registry, posting: Posting | null): Holding | null {
  const officer = posting === null ? undefined : registry.officer(posting.officerId);
  return posting === null || officer === undefined ? null : { officer, posting };
}
