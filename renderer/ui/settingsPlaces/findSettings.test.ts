import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { may } from "#domain/people/roles.ts";
import type { MessageId } from "../../i18n/en.ts";
import { findSettings } from "./findSettings.ts";
import { settingsLinkOf, settingsPlaceOf } from "./settingsLink.ts";
import { SETTINGS_PAGES } from "./settingsPages.ts";

const everything = () => true;
const found = (typed: string) => findSettings(typed, everything).map(settingsLinkOf);

describe("a setting is found", () => {
  test.each([
    ["backup", "backups"],
    ["Backups", "backups"],
    ["बैकअप", "backups"],
    ["baikap", "backups"],
    ["bahali", "backups"],
    ["samanya", "language"],
    ["सामान्य", "language"],
    ["bhasha", "language"],
    ["madhyam", "channels"],
    ["twitter", "channels"],
    ["समय सीमा", "time-limits"],
    ["samay seema", "time-limits"],
    ["sla", "time-limits"],
    ["patra sheersh", "letterhead"],
    ["upyogkarta", "people"],
    ["password", "passphrase"],
    ["gaon", "villages"],
  ])("by %s, at %s first or among the pages", (typed, link) => {
    expect(found(typed).filter((each) => !each.includes("/"))).toContain(link);
  });

  test.each([
    ["holidays", "time-limits/limits.holidays"],
    ["अवकाश", "time-limits/limits.holidays"],
    ["avkash", "time-limits/limits.holidays"],
    ["red flag", "time-limits/limits.redFlag"],
    ["network folder", "backups/backups.folder"],
    ["नोडल प्रति", "officer-mail/officerMail.copiesNodal"],
    ["night darker", "wall/wallSettings.night"],
    ["legal holds", "retention/hold.title"],
  ])("as a field, by %s at %s", (typed, link) => {
    expect(found(typed)).toContain(link);
  });

  test("by its own name before one that only speaks of it", () => {
    expect(found("backup")[0]).toBe("backups");
    expect(found("letterhead")[0]).toBe("letterhead");
    expect(found("अवकाश")[0]).toBe("time-limits/limits.holidays");
  });

  test("by nobody who may not open it", () => {
    const links = (typed: string) => findSettings(typed, (capability) => may("operator", capability)).map(settingsLinkOf);
    expect(links("backup")).toEqual([]);
    expect(links("language")).toContain("language");
  });

  test("never by nothing, or by what is nowhere", () => {
    expect(found("  ")).toEqual([]);
    expect(found("zzqqxx")).toEqual([]);
    expect(found("backup zzqqxx")).toEqual([]);
    expect(found("(((*")).toEqual([]);
  });
});

test("every place has a link that leads back to it, and other links lead nowhere", () => {
  for (const page of SETTINGS_PAGES) {
    const names: readonly (MessageId | null)[] = [null, ...page.fields.map((field) => (typeof field === "string" ? field : field[0]))];
    for (const field of names) expect(settingsPlaceOf(settingsLinkOf({ page: page.id, field }))).toEqual({ page: page.id, field });
  }
  const ofX = { page: "channels", field: null, channel: "x" } as const;
  expect(settingsPlaceOf(settingsLinkOf(ofX))).toEqual(ofX);
  expect(settingsPlaceOf("channels/No Such")).toEqual({ page: "channels", field: null });
  expect(settingsPlaceOf("")).toBeNull();
  expect(settingsPlaceOf("nothing/backups.folder")).toBeNull();
  expect(settingsPlaceOf("backups/limits.holidays")).toEqual({ page: "backups", field: null });
});

/** Forms of one entry of a list, which are not there until it is opened, and what every list is narrowed by. */
const WITHIN_ENTRIES =
  /AddPerson|PersonEditor|OwnPassphrase|Office(?:Editor|rForms)|RepresentativeEditor|AddRequest|Breach|Erase|Held|Hold|PersonSearch|Settle|Rule|Licences/u;
const SHARED = /^word\.|^figures\.by$|\.(?:title|from|until|to)$/u;

test("every field of the settings is in the list by its name, so that the search finds it", () => {
  const folder = join(import.meta.dirname, "../../settings");
  const listed = new Set<string>(SETTINGS_PAGES.flatMap(({ fields }) => fields.flatMap((field) => field)));
  const missing = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter(
      (file) => file.endsWith("Section.tsx") || file.endsWith("Rules.tsx") || file.endsWith("Part.tsx") || file.endsWith("Fields.tsx"),
    )
    .filter((file) => !WITHIN_ENTRIES.test(file))
    .flatMap((file) => {
      const source = readFileSync(join(folder, file), "utf8");
      return [...source.matchAll(FIELD)].map(({ groups }) => ({ file, name: groups?.["name"] ?? "" }));
    })
    .filter(({ name }) => !SHARED.test(name) && !listed.has(name));
  expect(missing).toEqual([]);
});

const FIELD = /<(?:Form\w+|Check|Field|LongField)\b[^/]{0,200}?label=\{say\("(?<name>[\w.]+)"\)\}/gu;
