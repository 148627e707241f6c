import { describe, expect, test } from "vitest";
import { LONGEST_TABLE } from "#domain/registry/longestTable.ts";
import { base64Of, bytesOf, readTableFile } from "../../ui/tables/tableFile.ts";
import { z } from "zod";
import {
  NO_OFFICE,
  officeSchema,
  NO_OFFICER,
  officerFormOf,
  officerSchema,
  NO_REPRESENTATIVE,
  representativeFormOf,
  representativeSchema,
  isInOrder,
  REVERSED,
  termFields,
  termFormOf,
} from "./registryForms.ts";

/** What is sent to the engine, or what is wrong with which field. */
function checkWith<Typed, Read>(schema: z.ZodType<Read, Typed>) {
  return (form: Typed) => {
    const { data, error } = schema.safeParse(form);
    if (data !== undefined) return { ok: true as const, value: data };
    return { ok: false as const, faults: Object.fromEntries(error?.issues.map(({ path, message }) => [path.join("."), message]) ?? []) };
  };
}

const checkOfficer = checkWith(officerSchema);
const checkOffice = checkWith(officeSchema);
const checkRepresentative = checkWith(representativeSchema);
const checkTerm = checkWith(
  z
    .object(termFields)
    .refine(isInOrder, REVERSED)
    .transform(({ from, until }) => ({ fromAt: from, untilAt: until })),
);

describe("the form of an officer", () => {
  test("gives the engine each thing in the form in which it is kept, and nothing for an empty field", () => {
    const form = {
      ...NO_OFFICER,
      name: " आशा देवी ",
      phone: "+91 98123-45678",
      xHandle: "https://x.com/DC_Karnal",
      email: "DC@Hry.nic.in",
      instagram: "@dc.karnal",
    };
    const kept = {
      name: "आशा देवी",
      designation: null,
      phone: "9812345678",
      email: "dc@hry.nic.in",
      xHandle: "DC_Karnal",
      facebookId: null,
      instagram: "dc.karnal",
    };
    expect(checkOfficer(form)).toEqual({ ok: true, value: kept });
    expect(checkOfficer(officerFormOf(kept))).toEqual({ ok: true, value: kept });
  });

  test("says what is wrong with which field", () => {
    expect(
      checkOfficer({
        name: " ",
        designation: "x".repeat(201),
        phone: "12",
        email: "a@b",
        xHandle: "two words",
        facebookId: "a b",
        instagram: "a b",
      }),
    ).toEqual({
      ok: false,
      faults: {
        name: "registry.invalid.name",
        designation: "registry.invalid.text",
        phone: "phone.short",
        email: "registry.invalid.email",
        xHandle: "registry.invalid.x",
        facebookId: "registry.invalid.facebook",
        instagram: "representatives.invalid.account",
      },
    });
  });
});

describe("a term", () => {
  test("comes back as it was typed, the last day included", () => {
    const checked = checkTerm({ from: "01-04-2026", until: "24-11-2026" });
    expect(checked.ok && termFormOf(checked.value)).toEqual({ from: "01-04-2026", until: "24-11-2026" });
    expect(checkTerm({ from: "", until: "" })).toEqual({ ok: true, value: { fromAt: null, untilAt: null } });
  });

  test("may be one day long, and does not end before it begins", () => {
    expect(checkTerm({ from: "24-11-2026", until: "24-11-2026" }).ok).toBe(true);
    expect(checkTerm({ from: "24-11-2026", until: "23-11-2026" })).toEqual({ ok: false, faults: { until: "registry.invalid.reversed" } });
    expect(checkTerm({ from: "31-02-2026", until: "soon" })).toEqual({
      ok: false,
      faults: { from: "registry.invalid.day", until: "registry.invalid.day" },
    });
  });
});

describe("the form of an office", () => {
  test("needs an area below the State, and a title in both languages", () => {
    expect(checkOffice(NO_OFFICE)).toEqual({
      ok: false,
      faults: { area: "registry.invalid.text", titleEn: "registry.invalid.text", titleHi: "registry.invalid.text" },
    });
    const titled = { ...NO_OFFICE, titleEn: "Director", titleHi: "निदेशक" };
    expect(checkOffice({ ...titled, level: "department", area: "left over" })).toMatchObject({
      ok: true,
      value: { area: null, district: null },
    });
    expect(checkOffice({ ...titled, level: "division", area: "Karnal" })).toMatchObject({
      ok: true,
      value: { area: "Karnal", district: null },
    });
    expect(checkOffice({ ...titled, area: "Barara" })).toMatchObject({ ok: true, value: { area: "Barara", district: "Ambala" } });
  });
});

describe("the form of a representative", () => {
  test("gives what was typed and takes back what is kept", () => {
    const checked = checkRepresentative({
      ...NO_REPRESENTATIVE,
      name: "Kavita Yadav",
      role: "minister",
      portfolio: "Transport",
      from: "1/4/2026",
    });
    expect(checked).toMatchObject({ ok: true, value: { name: "Kavita Yadav", portfolio: "Transport", constituency: null, untilAt: null } });
    if (checked.ok) expect(checkRepresentative(representativeFormOf(checked.value))).toEqual(checked);
    expect(checkRepresentative(NO_REPRESENTATIVE)).toEqual({ ok: false, faults: { name: "registry.invalid.name" } });
  });
});

describe("a chosen table", () => {
  const file = (size: number, bytes: () => Promise<ArrayBuffer>) => ({ size, arrayBuffer: bytes });

  test("is sent as it is, byte for byte", async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
    const read = await readTableFile(file(bytes.length, () => Promise.resolve(bytes.buffer)));
    expect(read).toEqual({ bytes: Buffer.from(bytes).toString("base64") });
    expect(bytesOf(base64Of(bytes))).toEqual(bytes);
  });

  test("is not even opened when it is too large or empty, and told apart where it went away", async () => {
    const opened = () => Promise.reject(new Error("opened"));
    expect(await readTableFile(file(LONGEST_TABLE + 1, opened))).toEqual({ fault: "too-large" });
    expect(await readTableFile(file(0, opened))).toEqual({ fault: "empty" });
    expect(await readTableFile(file(5, opened))).toEqual({ fault: "unreadable" });
  });
});
