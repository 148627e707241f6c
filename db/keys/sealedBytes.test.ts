import { expect, test } from "vitest";
import { openBytes, sealBytes } from "./sealedBytes.ts";

const SECRET = Buffer.alloc(32, 7);
const ABOUT = Buffer.from("about");
/** As they lie in records and hubs: a nonce, the ciphertext, its tag. */
const OF_NOTHING = "010101010101010101010101018efbd3e3fbcbd9bc7249911b859633ba7f354ae4";
const OF_ABOUT = "010101010101010101010101018efbd3e39b8da1175515ea1fb0e2fff20b85221b";

test("what was sealed before is opened, and only as what it is of", () => {
  expect(openBytes(SECRET, Buffer.from(OF_NOTHING, "hex"))?.toString()).toBe("words");
  expect(openBytes(SECRET, Buffer.from(OF_ABOUT, "hex"), ABOUT)?.toString()).toBe("words");
  expect(openBytes(SECRET, Buffer.from(OF_ABOUT, "hex"))).toBeNull();
});

test("what is sealed is opened with its secret alone, whole and unaltered", () => {
  const sealed = sealBytes(SECRET, "पानी", ABOUT);
  expect(openBytes(SECRET, sealed, ABOUT)?.toString()).toBe("पानी");
  expect(openBytes(Buffer.alloc(32, 8), sealed, ABOUT)).toBeNull();
  expect(openBytes(SECRET, sealed.subarray(0, 20), ABOUT)).toBeNull();
  sealed[15] = (sealed[15] ?? 0) ^ 1;
  expect(openBytes(SECRET, sealed, ABOUT)).toBeNull();
  expect(openBytes(SECRET, sealBytes(SECRET, Buffer.alloc(0)))).toEqual(Buffer.alloc(0));
});
