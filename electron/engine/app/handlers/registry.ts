import type { GapAnswer, Holding as HoldingAnswer, OfficeAnswer, OfficeRow } from "#contract/registry.ts";
import { coversDistrict } from "#domain/registry/coversDistrict.ts";
import { isInForce, isOfState, officeIdIn } from "#domain/registry/office.ts";
import type { Office } from "#domain/registry/office.ts";
import { gapsAt } from "#domain/registry/gaps.ts";
import { labelOf } from "#domain/registry/officeLabel.ts";
import type { Posting } from "#domain/registry/posting.ts";
import type { Holding, Registry } from "#domain/registry/registry.ts";
import { countOpenCasesOf } from "#db/registry/openCases.ts";
import { isWithin } from "#domain/people/scope.ts";
import { matchesWords } from "../../services/registry/searchOffices.ts";
import { NotATable } from "../../services/tables/readTable.ts";
import type { HandlerContext } from "./context.ts";
import { faultAs } from "./faults.ts";
import { maySeeContacts, needs, reads } from "./guards.ts";

export const registryHandlers = {
  offices: reads.registry.offices.handler(async ({ context, input }) => {
    const { text, department, district, only, skip, take } = input;
    const now = context.now();
    const seesContacts = maySeeContacts(context);
    const asked = (await context.offices.search(text, now, seesContacts)).filter(
      ({ office, holding }) =>
        (department === null || office.department === department) &&
        (only !== "held" || holding !== null) &&
        (only !== "vacant" || (holding === null && isInForce(office, now))) &&
        (only !== "nodal" || office.nodal),
    );
    const there = asked.filter(({ office }) => district === null || office.district === district);
    // A department that has no office there is answered for from where it has one.
    const found = there.length > 0 || department === null ? there : asked.filter(({ office }) => coversDistrict(office, district));
    const rows = found
      .slice(skip, skip + take)
      .map(({ office, holding }): OfficeRow => ({ office: told(office), holder: holderTold(holding, seesContacts) }));
    return { rows, total: found.length };
  }),

  office: reads.registry.office.handler(({ context, input, errors }) => {
    const registry = context.registry();
    const office = registry.office(input.id);
    if (office === null) throw errors.NOT_FOUND();
    const seesContacts = maySeeContacts(context);
    const holdings = registry.postingsOf(office.id).toReversed();
    return {
      office: told(office),
      holdings: holdings.flatMap((posting) => holderTold(holdingOf(registry, posting), seesContacts) ?? []),
      openCases: countOpenCasesOf(context.record, office.id),
    };
  }),

  putOffice: needs("registry").registry.putOffice.handler(({ context, input, errors }) => {
    const { department, level, district, fromAt, untilAt } = input;
    const area = isOfState(level) ? null : input.area;
    if (!isOfState(level) && area === null) throw errors.REFUSED({ data: { fault: "no-area" } });
    if (level === "cmo" ? department !== "CMO" : level === "district-head" && department !== "REVENUE")
      throw errors.REFUSED({ data: { fault: "unknown-office" } });
    if (fromAt !== null && untilAt !== null && untilAt <= fromAt) throw errors.REFUSED({ data: { fault: "dates-reversed" } });
    const known = context.registry().office(officeIdIn(department, level, area, district));
    const lies = isOfState(level) || level === "division" ? null : (district ?? known?.district ?? null);
    if (!isOfState(level) && level !== "division" && lies === null) throw errors.REFUSED({ data: { fault: "unknown-district" } });
    const office: Office = { ...input, id: officeIdIn(department, level, area, district), area, district: lies };
    if (!keeps(context, office)) throw errors.REFUSED({ data: { fault: "unknown-office" } });
    context.offices.putOffice(office, { actor: context.actor, now: context.now() });
    return told(office);
  }),

  putOfficer: needs("registry").registry.putOfficer.handler(({ context, input, errors }) => {
    if (!keepsOfficer(context, input.id)) throw errors.NOT_FOUND();
    if (!context.offices.putOfficer(input, { actor: context.actor, now: context.now() })) throw errors.NOT_FOUND();
    return { ...input };
  }),

  handOver: needs("registry").registry.handOver.handler(({ context, input, errors }) => {
    if (!keeps(context, context.registry().office(input.officeId))) throw errors.NOT_FOUND();
    const done = context.offices.handOver(input, { actor: context.actor, now: context.now() });
    if (done.outcome === "not-found") throw errors.NOT_FOUND();
    if (done.outcome === "refused") throw errors.REFUSED({ data: { refusal: done.refusal } });
    return {
      holding: holdingTold(done.holding),
      former: holderTold(done.former),
      openCases: countOpenCasesOf(context.record, input.officeId),
    };
  }),

  endPosting: needs("registry").registry.endPosting.handler(({ context, input, errors }) => {
    const posting = context.registry().postings.find(({ id }) => id === input.id);
    if (posting !== undefined && !keeps(context, context.registry().office(posting.officeId))) throw errors.NOT_FOUND();
    const done = context.offices.endPosting(input.id, input.untilAt, { actor: context.actor, now: context.now() });
    if (done === "not-found" || posting === undefined) throw errors.NOT_FOUND();
    if (done === "refused") throw errors.REFUSED();
    return { openCases: countOpenCasesOf(context.record, posting.officeId) };
  }),

  removePosting: needs("registry").registry.removePosting.handler(({ context, input }) => {
    const posting = context.registry().postings.find(({ id }) => id === input.id);
    const isKept = posting === undefined || keeps(context, context.registry().office(posting.officeId));
    return { removed: isKept && context.offices.removePosting(input.id, { actor: context.actor, now: context.now() }) };
  }),

  representatives: reads.registry.representatives.handler(({ context, input }) => {
    const { text, role, skip, take } = input;
    const seesContacts = maySeeContacts(context);
    const found = context.offices
      .representatives()
      .map((each) => contactsOf(each, seesContacts))
      .filter((each) => role === null || each.role === role)
      .filter(({ name, constituency, district, portfolio, xHandle, phone }) =>
        matchesWords(text, [name, constituency, district, portfolio, xHandle, phone]),
      );
    return { rows: found.slice(skip, skip + take), total: found.length };
  }),

  putRepresentative: needs("registry").registry.putRepresentative.handler(({ context, input, errors }) => {
    const { id, ...details } = input;
    const kept = context.offices.putRepresentative(details, id, { actor: context.actor, now: context.now() });
    if (kept === null) throw errors.NOT_FOUND();
    return kept;
  }),

  removeRepresentative: needs("registry").registry.removeRepresentative.handler(({ context, input }) => ({
    removed: context.offices.removeRepresentative(input.id, { actor: context.actor, now: context.now() }),
  })),

  services: reads.registry.services.handler(({ context }) => {
    const { services, before } = context.offices.services();
    return { services, canUndo: before !== null };
  }),

  undoServices: needs("registry").registry.undoServices.handler(({ context }) => ({
    undone: context.offices.undoServices(context.now()),
  })),

  previewImport: needs("registry").registry.previewImport.handler(({ context, input, errors }) =>
    faultAs(NotATable, errors.NOT_A_TABLE, () => context.offices.tables.preview(input.table, bytesOf(input.bytes), context.now())),
  ),

  applyImport: needs("registry").registry.applyImport.handler(({ context, input, errors }) =>
    faultAs(NotATable, errors.NOT_A_TABLE, async () => {
      const act = { actor: context.actor, now: context.now() };
      const counts = await context.offices.tables.apply(input.table, bytesOf(input.bytes), input.fingerprint, act);
      if (counts === null) throw errors.CHANGED_MEANWHILE();
      return counts;
    }),
  ),

  exportTable: needs("export").registry.exportTable.handler(({ context, input }) =>
    context.offices.tables.export(input.table, input.format, input.vacant),
  ),

  gaps: reads.registry.gaps.handler(({ context, input }) => {
    const { only, district, skip, take } = input;
    const registry = context.registry();
    const seesContacts = maySeeContacts(context);
    const all = gapsAt(registry, context.now());
    const lacking = (gap: GapAnswer["missing"][number]) => all.filter(({ missing }) => missing.includes(gap)).length;
    const asked = all.filter(
      ({ office, missing }) =>
        (district === null || office.district === district) &&
        (only === "all" || (only === "nodal" ? office.nodal : missing.includes(only))),
    );
    return {
      rows: asked.slice(skip, skip + take).map(({ office, officer, missing }): GapAnswer => ({
        office: told(office),
        officer: officer && contactsOf(officer, seesContacts),
        missing: [...missing],
      })),
      total: asked.length,
      counts: {
        holder: lacking("holder"),
        x: lacking("x"),
        facebook: lacking("facebook"),
        nodal: all.filter(({ office }) => office.nodal).length,
        offices: registry.offices.length,
      },
    };
  }),
};

/** A person who sees the cases of some departments or districts keeps the offices of these, and no others. */
function keeps({ scope }: HandlerContext, office: Office | null): boolean {
  return scope === null || (office !== null && isWithin(scope, office));
}

/** An officer is kept by those who keep an office that they hold or held, and none that others keep as well. */
function keepsOfficer(context: HandlerContext, id: string): boolean {
  const registry = context.registry();
  const held = registry.postings.filter((posting) => posting.officerId === id).map((posting) => registry.office(posting.officeId));
  return context.scope === null || (held.length > 0 && held.every((office) => keeps(context, office)));
}

function bytesOf(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, "base64"));
}

function told(office: Office): OfficeAnswer {
  return { ...office, title: { ...office.title }, label: labelOf(office) };
}

function holdingTold({ officer, posting }: Holding): HoldingAnswer {
  return { postingId: posting.id, officer, fromAt: posting.fromAt, untilAt: posting.untilAt };
}

function holderTold(holding: Holding | null, seesContacts = true): HoldingAnswer | null {
  if (holding === null) return null;
  const told = holdingTold(holding);
  return { ...told, officer: contactsOf(told.officer, seesContacts) };
}

function contactsOf<Details extends { readonly phone: string | null; readonly email: string | null }>(
  details: Details,
  seesContacts: boolean,
): Details {
  return seesContacts ? details : { ...details, phone: null, email: null };
}

function holdingOf(registry: Registry, posting: Posting): Holding | null {
  const officer = registry.officer(posting.officerId);
  return officer === undefined ? null : { officer, posting };
}
