import type { Words } from "#domain/text/words.ts";
import { districtOf } from "#domain/geography/districts.ts";
import type { OfficeId } from "#domain/ids.ts";
import { officeIdOf } from "#domain/registry/office.ts";
import { addressOf } from "#domain/registry/officeLabel.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { Review } from "#domain/review/review.ts";

/**
 * Who is sent a copy of the minutes: the commissioners of the divisions that were reviewed, and the offices that were called or promised something. Offices with one
 * title are one line, with their areas.
 */
export function minutesCopies(review: Review, called: readonly OfficeId[], registry: Registry): Words[] {
  const divisions =
    review.scope.of === "districts" ? [...new Set(review.scope.districts.map((district) => districtOf(district).division))] : [];
  const commissioners = divisions.map((division) => officeIdOf("REVENUE", "division", division));
  const asked = new Set([...commissioners, ...called, ...review.promises.map(({ office }) => office)]);
  const lines = new Map<string, { readonly title: Words; readonly areas: Words[] }>();
  for (const id of asked) {
    const office = registry.office(id);
    if (office === null) continue;
    const label = addressOf(office);
    // The label of an office of an area ends with it.
    const area = office.area === null ? null : { en: lastPart(label.en), hi: lastPart(label.hi) };
    const title = area === null ? label : { en: withoutLast(label.en), hi: withoutLast(label.hi) };
    const { areas } = lines.get(title.en) ?? { areas: [] };
    lines.set(title.en, { title, areas: area === null ? areas : [...areas, area] });
  }
  const written = [...lines.values()].map(({ title, areas }) =>
    areas.length === 0 ? title : { en: `${title.en}: ${listed(areas, "en")}`, hi: `${title.hi}: ${listed(areas, "hi")}` },
  );
  return [...written, { en: "Guard file", hi: "गार्ड फ़ाइल" }];
}

function lastPart(label: string): string {
  return label.slice(label.lastIndexOf(", ") + 1).trim();
}

function withoutLast(label: string): string {
  return label.slice(0, Math.max(0, label.lastIndexOf(", ")));
}

function listed(areas: readonly Words[], locale: keyof Words): string {
  return areas.map((area) => area[locale]).join(", ");
}
