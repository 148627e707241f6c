import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { savedName, withEnding } from "./printName.ts";

describe("the name of a saved copy", () => {
  test("is the one that it came by, with the ending of what it is", () => {
    expect(savedName("बिजली बिल.pdf", ".pdf")).toBe("बिजली बिल.pdf");
    expect(savedName("IMG_0012.JPEG", ".jpg")).toBe("IMG_0012.jpg");
    expect(savedName("invoice.pdf.exe", ".pdf")).toBe("invoice.pdf.exe.pdf");
    expect(savedName("../../.bashrc", ".pdf")).toBe("bashrc.pdf");
    expect(savedName("nul.pdf", ".pdf")).toBe("file nul.pdf");
  });

  test("leads nowhere, whatever a sender called the file", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (came) => {
        const name = savedName(came, ".png");
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N} ._-]*\.png$/u);
        expect(name).not.toMatch(/^(?:con|nul|aux|prn)\./iu);
      }),
    );
  });

  test("that the person chose stays theirs, and keeps the ending of what it is", () => {
    expect(withEnding("/home/asha/bill.PDF", ".pdf")).toBe("/home/asha/bill.PDF");
    expect(withEnding("/home/asha/bill.exe", ".pdf")).toBe("/home/asha/bill.exe.pdf");
    expect(withEnding("/home/asha/photo.jpeg", ".jpg")).toBe("/home/asha/photo.jpeg");
  });
});
