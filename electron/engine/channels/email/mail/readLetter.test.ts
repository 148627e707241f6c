import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { letter } from "#fakes/mail/letter.ts";
import { plainName, repairedText } from "./cleanText.ts";
import { readLetter } from "./readLetter.ts";

const HEAD =
  "From: Asha <asha@example.org>\r\nTo: cell@cmo.example\r\nSubject: Water\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\n";
const part = (type: string, encoding: string, body: string | Buffer) =>
  Buffer.concat([Buffer.from(`${HEAD}Content-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`), Buffer.from(body)]);
const WATER = "पानी नहीं आ रहा";

describe("the text of a letter", () => {
  test.each<readonly [string, Buffer, string]>([
    ["UTF-8 in base64", part("text/plain; charset=utf-8", "base64", Buffer.from(WATER).toString("base64")), WATER],
    ["UTF-8 in quoted-printable", part("text/plain; charset=utf-8", "quoted-printable", quotedPrintable(Buffer.from(WATER))), WATER],
    ["UTF-8 as it is", part("text/plain; charset=utf-8", "8bit", WATER), WATER],
    ["UTF-8 that says it is ASCII", part("text/plain; charset=us-ascii", "8bit", WATER), WATER],
    ["UTF-8 that says nothing", part("text/plain", "8bit", WATER), WATER],
    ["UTF-8 that says it is Latin-1", part("text/plain; charset=iso-8859-1", "8bit", WATER), WATER],
    ["UTF-8 that says it is Windows-1252", part("text/plain; charset=windows-1252", "8bit", WATER), WATER],
    ["UTF-8 of a set that there is not", part("text/plain; charset=x-unknown-99", "8bit", WATER), WATER],
    ["UTF-16", part("text/plain; charset=utf-16le", "base64", Buffer.from(WATER, "utf16le").toString("base64")), WATER],
    ["Windows-1252", part("text/plain; charset=windows-1252", "8bit", Buffer.from([0x93, 0x6e, 0x6f, 0x94, 0x20, 0xe9])), "“no” é"],
    ["ISO-2022-JP", part("text/plain; charset=iso-2022-jp", "7bit", Buffer.from([0x1b, 0x24, 0x42, 0x3f, 0x65, 0x1b, 0x28, 0x42])), "水"],
  ])("is read where it came as %s", async (_, raw, expected) => {
    const read = await readLetter(raw);
    expect(read.text.trim()).toBe(expected);
    expect(read.fault).toBeNull();
  });

  test("comes from HTML where there is no other, without what runs and what styles", async () => {
    const html = `<style>p{}</style><script>alert(1)</script><p>${WATER}</p><p>Ward&nbsp;12 &amp; 13</p><img src=x onerror=alert(1)><a href="javascript:alert(1)">here</a>`;
    const alone = await readLetter(part("text/html; charset=utf-8", "8bit", html));
    expect(alone.text).toContain(WATER);
    expect(alone.text).toMatch(/Ward\s12 & 13/u);
    expect(alone.text).not.toMatch(/<|p\{\}|alert\(1\)(?!\])/u);
    const beside = await readLetter(letter({ text: "  \n", html }));
    expect(beside.text).toContain(WATER);
    expect((await readLetter(letter({ text: "the plain one", html }))).text.trim()).toBe("the plain one");
  });
});

describe("the header of a letter", () => {
  test("tells who, to whom, of what and in which thread", async () => {
    const read = await readLetter(
      letter({
        from: "आशा देवी <Asha@Example.ORG>",
        to: '"Cell" <cell@cmo.example>, other@cmo.example',
        subject: WATER,
        messageId: "<a@example.org>",
        inReplyTo: "<b@cmo.example>",
        references: ["<root@example.org>", "<b@cmo.example>"],
        date: Date.UTC(2026, 10, 24, 4, 30),
        headers: { "Delivered-To": "cell+t.261124-k4f7qx.abc@cmo.example" },
      }),
    );
    expect(read).toMatchObject({
      messageId: "<a@example.org>",
      from: { address: "asha@example.org", name: "आशा देवी" },
      recipients: ["cell@cmo.example", "other@cmo.example", "cell+t.261124-k4f7qx.abc@cmo.example"],
      subject: WATER,
      inReplyTo: "<b@cmo.example>",
      references: ["<root@example.org>", "<b@cmo.example>"],
      sentAt: Date.UTC(2026, 10, 24, 4, 30),
    });
  });

  test("keeps to itself what was smuggled into it", async () => {
    const raw = letter({
      subject: "x",
      from: `=?utf-8?b?${Buffer.from("Asha\r\nBcc: all@example.org").toString("base64")}?= <asha@example.org>`,
    });
    const read = await readLetter(raw);
    expect(read.from).toEqual({ address: "asha@example.org", name: "Asha Bcc: all@example.org" });
    expect(read.recipients).toEqual(["cell@cmo.example"]);
  });

  test("may lack everything", async () => {
    for (const raw of ["", "\r\n", "no header at all", "From: nobody\r\nMessage-ID: none\r\nDate: never\r\n\r\n\0\0"]) {
      expect(await readLetter(Buffer.from(raw))).toMatchObject({ messageId: null, from: null, sentAt: null, references: [] });
    }
  });
});

describe("a letter that is made to harm", () => {
  test("with ten thousand parts is known by its header", async () => {
    const nested = Array.from({ length: 10_000 }, (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`).join(
      "",
    );
    const flat = `Content-Type: multipart/mixed; boundary="b"\r\n\r\n${"--b\r\nContent-Type: text/plain\r\n\r\nx\r\n".repeat(10_000)}--b--\r\n`;
    for (const body of [nested, flat]) {
      const read = await readLetter(Buffer.from(HEAD + body));
      expect(read).toMatchObject({ messageId: "<1@example.org>", from: { address: "asha@example.org" }, subject: "Water" });
      expect(read.fault).not.toBeNull();
    }
  });

  test("with an endless header, or HTML nested without end, does not hold up the rest", async () => {
    const before = process.cpuUsage();
    await readLetter(Buffer.from(`${HEAD}X-Long: ${"a".repeat(2_000_000)}\r\n\r\nwater`)).catch(() => undefined);
    const deep = await readLetter(part("text/html; charset=utf-8", "8bit", "<div>".repeat(50_000) + WATER));
    const long = await readLetter(part("text/html; charset=utf-8", "8bit", `<p>${"<b>x</b>".repeat(400_000)}`));
    for (const { text } of [deep, long]) expect(text.length).toBeLessThanOrEqual(200_000);
    // Of the processor: the machine may have other work.
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(8_000);
  });

  test("with an archive in it is not unpacked", async () => {
    const bomb = gzipSync(Buffer.alloc(5_000_000));
    const read = await readLetter(letter({ attachments: [{ name: "../../photo\u202egpj.exe", type: "image/jpeg", content: bomb }] }));
    expect(read.attachments).toHaveLength(1);
    expect(read.attachments[0]).toMatchObject({ name: ".._.._photogpj.exe", content: bomb });
  });

  test("made of any bytes is a letter or an error, and nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
        const read = await readLetter(Buffer.concat([Buffer.from(HEAD), bytes])).catch((error: unknown) => error);
        expect(read instanceof Error || typeof read === "object").toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe("what is shown", () => {
  test("has no marks that turn or hide it, and a name is no path", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (name) => {
        const shown = plainName(name);
        expect(shown).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069/\\]/u);
        expect(Array.from(shown).length).toBeLessThanOrEqual(120);
      }),
    );
  });

  test("is repaired only where it was misread", () => {
    expect(repairedText(Buffer.from(WATER).toString("latin1"))).toBe(WATER);
    for (const text of ["voilà ¤ café", "à¤ is currency", WATER, "plain"]) expect(repairedText(text)).toBe(text);
  });
});

function quotedPrintable(bytes: Buffer): string {
  return [...bytes]
    .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`)
    .join("")
    .replaceAll(/(.{72})/gu, "$1=\r\n");
}
