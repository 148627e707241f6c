import { expect, test } from "vitest";
import { transferFileIn } from "./transferFile.ts";

test("the file that the system asks to open is the last word, absolute or from where the app was called", () => {
  expect(transferFileIn(["/media/usb/करनाल नवंबर.ismgt"], "/home/osd")).toBe("/media/usb/करनाल नवंबर.ismgt");
  expect(transferFileIn(["--allow-file-access-from-files", "/tmp/a.ismgt"], "/")).toBe("/tmp/a.ismgt");
  expect(transferFileIn([".", "--lang", "en", "review.ISMGT"], "/home/osd")).toBe("/home/osd/review.ISMGT");
});

test("nothing else is taken for one", () => {
  for (const args of [[], ["--desk"], ["notes.txt"], ["--screenshot", "wall.ismgt"], ["https://example.org/x.ismgt"], ["--x.ismgt"]])
    expect(transferFileIn(args, "/")).toBeNull();
});
