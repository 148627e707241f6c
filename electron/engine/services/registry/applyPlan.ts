import type { Writer } from "#db/connection.ts";
import { putOffice, putOfficer, putPostings, putRepresentative, removeOffice } from "#db/registry/registry.ts";
import type { Act } from "#db/registry/registry.ts";
import type { ImportCounts } from "#contract/registry.ts";
import { sameOffice } from "#domain/registry/office.ts";
import type { Office } from "#domain/registry/office.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import type { OfficePlan } from "./planOffices.ts";
import type { RepresentativePlan } from "./planRepresentatives.ts";
import type { ServicePlan } from "./serviceTable.ts";

/** Writes all of a plan or nothing. */
export function applyOffices(writer: Writer, plan: OfficePlan, act: Act): void {
  writer.transaction(() => {
    for (const office of plan.offices) keepOffice(writer, office, act);
    for (const officer of [...plan.newOfficers, ...plan.changedOfficers]) putOfficer(writer, officer, act);
    // Times that end make room for those that begin, and for those that last longer than they did.
    const shorter = plan.changedPostings.filter(({ untilAt }) => untilAt !== null).toSorted((one, other) => one.fromAt - other.fromAt);
    const longer = plan.changedPostings.filter(({ untilAt }) => untilAt === null);
    putPostings(writer, [...shorter, ...longer, ...plan.newPostings], act);
  });
}

export function applyRepresentatives(writer: Writer, { added, changed }: RepresentativePlan, act: Act): void {
  writer.transaction(() => {
    for (const each of [...added, ...changed]) putRepresentative(writer, each, act);
  });
}

/** What a later program makes of a standard office counts for anyone who left it as it is: only what differs is kept. */
export function keepOffice(writer: Writer, office: Office, act: Act): void {
  const standard = standardRegistry().isListed(office.id) ? standardRegistry().office(office.id) : null;
  if (standard !== null && sameOffice(standard, office)) removeOffice(writer, office.id, act);
  else putOffice(writer, office, act);
}

const NOTHING: ImportCounts = {
  rows: 0,
  unchanged: 0,
  offices: 0,
  newOfficers: 0,
  changedOfficers: 0,
  postings: 0,
  handOvers: 0,
  newRepresentatives: 0,
  changedRepresentatives: 0,
  newServices: 0,
  changedServices: 0,
};

export function countsOfOffices(plan: OfficePlan): ImportCounts {
  return {
    ...NOTHING,
    rows: plan.rows,
    unchanged: plan.unchanged,
    offices: plan.offices.length,
    newOfficers: plan.newOfficers.length,
    changedOfficers: plan.changedOfficers.length,
    postings: plan.newPostings.length,
    handOvers: plan.handOvers,
  };
}

export function countsOfRepresentatives(plan: RepresentativePlan): ImportCounts {
  return {
    ...NOTHING,
    rows: plan.rows,
    unchanged: plan.unchanged,
    newRepresentatives: plan.added.length,
    changedRepresentatives: plan.changed.length,
  };
}

export function countsOfServices({ rows, unchanged, added, changed }: ServicePlan): ImportCounts {
  return { ...NOTHING, rows, unchanged, newServices: added, changedServices: changed };
}
