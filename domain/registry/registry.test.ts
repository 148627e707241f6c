import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS } from "../clock/indianDay.ts";
import type { OfficeId, OfficerId, PostingId, RepresentativeId } from "../ids.ts";
import type { Address } from "../post/incomingPost.ts";
import { speakerOf } from "../understanding/speaker.ts";
import { emailFrom, facebookIdFrom, instagramFrom, phoneFault, phoneFrom, telegramFrom, xHandleFrom, youtubeFrom } from "./contact.ts";
import { dayFrom, dayText, endOfDayFrom, lastDayText } from "./day.ts";
import { gapsAt } from "./gaps.ts";
import { knownAddressesAt } from "./knownAddresses.ts";
import { labelOf, officeLabel } from "./officeLabel.ts";
import { handOver } from "./posting.ts";
import type { Officer, Posting } from "./posting.ts";
import { createRegistry, standardRegistry } from "./registry.ts";
import type { Representative } from "./representative.ts";
import { standardOffices } from "./standardOffices.ts";

const OFFICE = "PHED/district/Karnal" as OfficeId;

const officer = (id: string, more: Partial<Officer> = {}): Officer => ({
  id: id as OfficerId,
  name: id,
  designation: null,
  phone: null,
  email: null,
  xHandle: null,
  facebookId: null,
  ...more,
});
const posting = (officerId: string, fromAt: number, untilAt: number | null = null, officeId: OfficeId = OFFICE): Posting => ({
  id: `${officerId}-${fromAt}` as PostingId,
  officeId,
  officerId: officerId as OfficerId,
  fromAt,
  untilAt,
});

describe("the standard offices", () => {
  test("have ids of their own and names in both languages", () => {
    const offices = standardOffices();
    expect(new Set(offices.map(({ id }) => id)).size).toBe(offices.length);
    const latin = offices.filter(({ id }) => /[A-Za-z]/u.test(officeLabel(id).hi));
    expect(latin).toEqual([]);
  });

  test("are called by title, department and area", () => {
    expect(officeLabel("PHED/district/Karnal")).toEqual({
      en: "Executive Engineer, Public Health (PHED), Karnal",
      hi: "कार्यकारी अभियंता, जन स्वास्थ्य, करनाल",
    });
    // Titles that name the department need it no second time.
    expect(officeLabel("AGRICULTURE/district/Karnal")).toEqual({ en: "Deputy Director, Agriculture, Karnal", hi: "उप निदेशक, कृषि, करनाल" });
    for (const office of standardOffices())
      for (const label of Object.values(labelOf(office))) {
        const parts = label.split(", ");
        expect([label, parts.length]).toEqual([label, new Set(parts).size]);
      }
    expect(officeLabel("FOOD/sub-division/Ambala").en).toBe("Assistant Food and Supplies Officer, Ambala");
    // As some lists write them, with the place in the title.
    const imported = { department: "UHBVN", level: "circle", area: "Panipat", district: "Panipat" } as const;
    const title = { en: "SE, UHBVN, Panipat", hi: "एसई, UHBVN, पानीपत" };
    expect(labelOf({ ...imported, title } as never)).toEqual(title);
    expect(officeLabel("POLICE/district/Gurugram").en).toBe("Commissioner of Police, Gurugram");
    expect(officeLabel("REVENUE/district-head/Hansi").hi).toBe("उपायुक्त, हांसी");
    expect(officeLabel("UHBVN/secretary").en).toBe("Administrative Secretary, Energy");
    expect(officeLabel("the sweeper's boss")).toEqual({ en: "the sweeper's boss", hi: "the sweeper's boss" });
  });

  test("exist from the day on which their district did", () => {
    const hansi = standardRegistry().office("PHED/district/Hansi");
    expect(dayText(hansi?.fromAt ?? 0)).toBe("2025-12-22");
  });
});

describe("who holds an office", () => {
  const registry = createRegistry({
    offices: [],
    officers: [officer("first"), officer("second")],
    postings: [posting("second", 2_000), posting("first", 1_000, 2_000)],
  });

  test("is told for every instant, the last one not included", () => {
    const holders = [999, 1_000, 1_999, 2_000, 9_999].map((at) => registry.holderAt(OFFICE, at)?.officer.id ?? null);
    expect(holders).toEqual([null, "first", "first", "second", "second"]);
  });
});

describe("a hand-over", () => {
  const taken = (there: readonly Posting[], fromAt: number, by = "next", untilAt: number | null = null) =>
    handOver(there, { officerId: by as OfficerId, fromAt, untilAt });

  test("ends the former holder's time on the day it begins", () => {
    expect(taken([posting("former", 1_000)], 5_000)).toEqual({ ok: true, ended: { ...posting("former", 1_000), untilAt: 5_000 } });
    expect(taken([], 5_000)).toEqual({ ok: true, ended: null });
    expect(taken([posting("former", 1_000, 2_000)], 5_000)).toEqual({ ok: true, ended: null });
  });

  test("is refused where two would hold the office at one time, or nothing would change", () => {
    expect(taken([posting("former", 1_000)], 5_000, "former")).toEqual({ ok: false, refusal: "already-holds" });
    expect(taken([posting("former", 1_000)], 1_000)).toEqual({ ok: false, refusal: "not-after-former" });
    expect(taken([posting("former", 1_000)], 500)).toEqual({ ok: false, refusal: "overlaps" });
    expect(taken([posting("former", 1_000)], 500, "next", 1_000)).toEqual({ ok: true, ended: null });
  });

  test("never leaves two holders, however many there are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.nat(20), fc.option(fc.integer({ min: 1, max: 9 }))), { maxLength: 12 }),
        (acts) => {
          let there: readonly Posting[] = [];
          for (const [by, fromAt, days] of acts) {
            const next = posting(by, fromAt, days === null ? null : fromAt + days);
            const result = handOver(there, next);
            if (!result.ok) continue;
            there = [...there.map((each) => (each.id === result.ended?.id ? result.ended : each)), next];
          }
          for (let at = 0; at < 32; at += 1) {
            const holders = there.filter((each) => each.fromAt <= at && (each.untilAt === null || at < each.untilAt));
            expect(holders.length).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });
});

describe("the gaps", () => {
  test("put nodal officers first and say what is missing of whom", () => {
    const registry = createRegistry({
      offices: [],
      officers: [officer("complete", { xHandle: "xen_karnal", facebookId: "xenkarnal" }), officer("half", { xHandle: "dc" })],
      postings: [posting("complete", 1_000), posting("half", 1_000, null, "CMO/district/Karnal" as OfficeId)],
    });
    const gaps = gapsAt(registry, Date.UTC(2026, 10, 24));
    expect(gaps.some(({ office }) => office.id === OFFICE)).toBe(false);
    expect(gaps.find(({ office }) => office.id === "CMO/district/Karnal")).toMatchObject({
      officer: { name: "half" },
      missing: ["facebook"],
    });
    const firstOther = gaps.findIndex(({ office }) => !office.nodal);
    expect(gaps.slice(firstOther).every(({ office }) => !office.nodal)).toBe(true);
    expect(gaps.slice(0, firstOther).filter(({ office }) => office.level === "district")).toHaveLength(23);
  });

  test("are none of an office that is not there yet", () => {
    const before = gapsAt(standardRegistry(), Date.UTC(2025, 10, 24));
    expect(before.some(({ office }) => office.district === "Hansi")).toBe(false);
  });
});

describe("known addresses", () => {
  const minister: Representative = {
    id: "m" as RepresentativeId,
    role: "minister",
    name: "M",
    constituency: null,
    district: null,
    portfolio: null,
    phone: null,
    email: null,
    xHandle: "Minister_HR",
    facebookId: null,
    fromAt: null,
    untilAt: 5_000,
  };

  test("are those of every way in which an office or a representative is registered, each with its way", () => {
    const registry = createRegistry({
      offices: [],
      officers: [officer("xen", { email: "xen@phed.example", phone: "01722740000", facebookId: "xen.karnal", instagram: "phed.karnal" })],
      postings: [posting("xen", 1_000)],
    });
    const mla: Representative = { ...minister, untilAt: null, phone: "9812345678", email: "MLA@hvs.example", facebookId: "mla.indri" };
    const known = knownAddressesAt(registry, [mla], 3_000);
    const speaker = (way: Address["way"], name: string) => speakerOf([{ way, name }], known);
    expect([speaker("instagram", "phed.karnal").speaker, speaker("telegram", "phed.karnal").speaker]).toEqual(["officer", "citizen"]);
    const representative = { speaker: "representative", representative: "m" };
    expect(speaker("phone", "+91 98123-45678")).toEqual(representative);
    expect(speaker("email", "mla@hvs.example")).toEqual(representative);
    expect(speaker("facebook", "MLA.Indri")).toEqual(representative);
    expect(speaker("entry", "m")).toEqual(representative);
    expect([speaker("phone", "0172-2740000").speaker, speaker("email", "XEN@phed.example").speaker]).toEqual(["officer", "officer"]);
    // A name that is right on one platform says nothing on another.
    expect([speaker("facebook", "minister_hr").speaker, speaker("x", "mla.indri").speaker]).toEqual(["citizen", "citizen"]);
    expect(
      speakerOf(
        [
          { way: "phone", name: "01722740000" },
          { way: "entry", name: "m" },
        ],
        known,
      ),
    ).toEqual(representative);
    expect(
      speakerOf(
        [
          { way: "entry", name: "gone" },
          { way: "phone", name: "01722740000" },
        ],
        known,
      ).speaker,
    ).toBe("officer");
  });

  test("tell officers, offices and representatives from citizens", () => {
    const registry = createRegistry({
      offices: [],
      officers: [officer("former", { xHandle: "XEN_Karnal" }), officer("next"), officer("coming", { xHandle: "xen_new" })],
      postings: [posting("former", 1_000, 2_000), posting("next", 2_000, 9_000), posting("coming", 9_000)],
    });
    const speakersAt = (at: number) =>
      ["xen_karnal", "xen_new", "minister_hr", "DC_Gurugram", "someone"].map(
        (handle) => speakerOf([{ way: "x", name: handle }], knownAddressesAt(registry, [minister], at)).speaker,
      );
    expect(speakersAt(3_000)).toEqual(["officer", "officer", "representative", "officer", "citizen"]);
    expect(speakersAt(9_500)).toEqual(["citizen", "officer", "citizen", "officer", "citizen"]);
  });
});

describe("an account of a representative", () => {
  test("is read by its name or its address, on YouTube by the id alone", () => {
    expect(["@indri.office", "https://www.instagram.com/indri.office/", "in dri"].map(instagramFrom)).toEqual([
      "indri.office",
      "indri.office",
      null,
    ]);
    expect(["@Indri_Office", "t.me/Indri_Office", "ab"].map(telegramFrom)).toEqual(["Indri_Office", "Indri_Office", null]);
    const id = "UC0123456789abcdefghijkl";
    expect([id, `https://www.youtube.com/channel/${id}`, "@indri_office"].map(youtubeFrom)).toEqual([id, id, null]);
  });
});

describe("what a person writes", () => {
  test("is a phone number in one form", () => {
    expect(["+91 98123-45678", "०९८१२३४५६७८", "919812345678", "0172-2740000", "+91 172 2740000", "1800 180 2022"].map(phoneFrom)).toEqual([
      "9812345678",
      "9812345678",
      "9812345678",
      "01722740000",
      "01722740000",
      "18001802022",
    ]);
    expect(
      ["98123", "0172-274000", "98123456789", "call me", "9812345678 ext 4", "0000000000", "+44 20 7946 0958", "98123-45678"].map(
        phoneFault,
      ),
    ).toEqual(["short", "short", "long", "letters", "letters", "start", "long", null]);
    expect(["98123", "98123456789", "call me", "", "0000000000"].map(phoneFrom)).toEqual([null, null, null, null, null]);
  });

  test("is an address or an account, also by its web address", () => {
    expect(["DC.Karnal@hry.nic.in ", "a@b", "two@@hry.nic.in", "dc karnal@hry.nic.in"].map(emailFrom)).toEqual([
      "dc.karnal@hry.nic.in",
      null,
      null,
      null,
    ]);
    expect(["@DC_Karnal", "https://x.com/DC_Karnal", "twitter.com/DC_Karnal/", "DC Karnal", "a_very_long_handle"].map(xHandleFrom)).toEqual(
      ["DC_Karnal", "DC_Karnal", "DC_Karnal", null, null],
    );
    expect(
      ["dipro.karnal", "https://www.facebook.com/DiproKarnal", "facebook.com/profile.php?id=100012345", "no spaces"].map(facebookIdFrom),
    ).toEqual(["dipro.karnal", "DiproKarnal", "100012345", null]);
  });

  test("is a day of India, whichever way it is written, and comes back as it was", () => {
    expect(["2026-11-24", "24-11-2026", "24/11/2026", "24.11.2026", " 2026-11-24 "].map((text) => dayText(dayFrom(text) ?? 0))).toEqual(
      Array.from({ length: 5 }, () => "2026-11-24"),
    );
    expect(["31-02-2026", "11/24/2026", "tomorrow", "24-11-26", ""].map(dayFrom)).toEqual([null, null, null, null, null]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), (days) => {
        const at = days * DAY_MS - 19_800_000;
        expect(dayFrom(dayText(at))).toBe(at);
        expect(endOfDayFrom(lastDayText(at))).toBe(at);
      }),
    );
  });

  test("stays as it is once it is in its form", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii", maxLength: 40 }), (text) => {
        for (const read of [phoneFrom, emailFrom, xHandleFrom, facebookIdFrom]) {
          const value = read(text);
          if (value !== null) expect(read(value)).toBe(value);
        }
      }),
      { examples: [["0172-2740000"], ["18001802022"], ["@DC_Karnal"]] },
    );
  });
});
