import { v7 } from "uuid";
import type { OfficerId } from "#domain/ids.ts";
import type { Officer, Posting } from "#domain/registry/posting.ts";
import type { Registry } from "#domain/registry/registry.ts";
import { normaliseText } from "#domain/text/normalise.ts";
import type { RowHolder } from "./officeRow.ts";

/**
 * Tells whether somebody in a table is somebody who is known: by the id, or by the name together with the same office or the same
 * phone, address or account. Of a name alone there are many. An empty cell says nothing: what was known stays.
 */
export function officerFinder(registry: Registry) {
  const byId = new Map(registry.officers.map((officer) => [officer.id, officer]));
  const byName = new Map<string, OfficerId[]>();
  for (const officer of registry.officers) remember(officer);
  const added = new Set<OfficerId>();
  const changed = new Set<OfficerId>();

  function remember({ id, name }: Officer): void {
    const key = normaliseText(name);
    const known = byName.get(key) ?? [];
    if (!known.includes(id)) byName.set(key, [...known, id]);
  }

  return {
    find({ id, name, details }: RowHolder, ofOffice: readonly Posting[]): Officer {
      const namesakes = (byName.get(normaliseText(name)) ?? []).flatMap((each) => byId.get(each) ?? []);
      const known =
        id === null
          ? (namesakes.find((each) => sharesContact(each, details)) ??
            namesakes.find((each) => ofOffice.some(({ officerId }) => officerId === each.id)))
          : byId.get(id);
      return {
        id: known?.id ?? id ?? (v7() as OfficerId),
        name,
        designation: details.designation ?? known?.designation ?? null,
        phone: details.phone ?? known?.phone ?? null,
        email: details.email ?? known?.email ?? null,
        xHandle: details.xHandle ?? known?.xHandle ?? null,
        facebookId: details.facebookId ?? known?.facebookId ?? null,
      };
    },

    /** True where it says anything new. */
    enter(officer: Officer): boolean {
      const known = byId.get(officer.id);
      if (known !== undefined && (Object.keys(officer) as (keyof Officer)[]).every((field) => officer[field] === known[field]))
        return false;
      if (known === undefined) added.add(officer.id);
      else if (!added.has(officer.id)) changed.add(officer.id);
      byId.set(officer.id, officer);
      remember(officer);
      return true;
    },

    added: () => [...added].flatMap((id) => byId.get(id) ?? []),
    changed: () => [...changed].flatMap((id) => byId.get(id) ?? []),
  };
}

function sharesContact(officer: Officer, details: RowHolder["details"]): boolean {
  return (["phone", "email", "xHandle", "facebookId"] as const).some(
    (field) => details[field] !== null && details[field] === officer[field],
  );
}
