import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { blankPost } from "../erasure/blankPost.ts";
import { recordPost } from "../posts/recordPost.ts";
import { examplePost, MORNING } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { matchOf } from "./match.ts";
import { newestBegun } from "./newestBegun.ts";

const POSTS = 400;
/** Words in the scripts of the cell, with other spellings, with marks, in other scripts, with signs that are newer than the index, and what joins and parts them. */
const WORDS = [
  "पानी पाइप पाँच गांव सड़क सड\u093cक क्या क कर ਪਾਣੀ ਪਿੰਡ pani PANIPAT Pāni pa\u0301ni ｐａｎｉ पा\u200dनी पा\u200bनी",
  "sector12 12pani 9812345670 ९८१२३४५६७० 98123-45670 pa p a é épani ñpa панель панi ßa ſa µpa ①pa १२पा x\u0964पानी पानी।पाइप",
  "#pani @pani pa_ni _pani pa'ni pa-ni \u{1fae0}pani pani\u{1fae0} 🙏पानी \u0378pani \ue000pani পানি பா \u20ddpani a\u20ddpani \ud800pani",
].flatMap((words) => words.split(" "));
const TYPED = "pa,पा,pan,PA,ka,क,कर,98,981,12,12p,sa,s,पाँ,ਪਾ,@ci,@pa,#pa,é,ép,på,ｐａ,zz,pani pa,क pa,पानी 98,पाइप pan,pani zz".split(",");

let temporary: TemporaryRecord;
beforeAll(() => {
  temporary = temporaryRecord();
  const texts = fc.sample(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }), { numRuns: POSTS, seed: 5 });
  for (const [index, words] of texts.entries()) {
    const author = { externalId: "1", handle: `citizen_${index}`, name: words.at(-1) ?? null, location: null };
    const post = examplePost(String(index), {
      text: words.join(index % 3 === 0 ? "" : " "),
      createdAt: MORNING + ((index * 37) % POSTS) * 1_000,
      author,
    });
    recordPost(temporary.writer, post, MORNING);
  }
  for (let index = 0; index < POSTS; index += 9) blankPost(temporary.writer, { channel: "x", externalId: String(index) }, MORNING);
});
afterAll(() => temporary.remove());

function foundByIndex(typed: string, before: number): readonly number[] {
  return temporary.writer.sqlite
    .prepare<[string, number], number>("SELECT rowid FROM post_search WHERE post_search MATCH ? AND rowid < ? ORDER BY rowid DESC")
    .pluck()
    .all(matchOf(typed, "beginning") ?? "", before);
}

describe("the newest posts with a word that is begun", () => {
  test.each(TYPED)("are those that the index would find, where %s is typed", (typed) => {
    for (const before of [Number.MAX_SAFE_INTEGER, middle()]) {
      const all = foundByIndex(typed, before);
      const some = newestBegun(temporary.writer, typed, { before, count: 20, least: 1 });
      if (some === null) continue;
      const until = some.until ?? 0;
      expect(some.ids).toEqual(all.filter((id) => id >= until));
      if (some.until !== null) expect(some.ids.length).toBeGreaterThanOrEqual(20);
    }
  });

  test("are found for what people type, and left to the index where few hold it, where more letters or other scripts are typed", () => {
    const told = (typed: string, least: number) =>
      newestBegun(temporary.writer, typed, { before: Number.MAX_SAFE_INTEGER, count: 50, least }) !== null;
    for (const typed of ["pa", "पा", "क", "12", "pani pa", "@ci"]) expect([typed, told(typed, 50)]).toEqual([typed, true]);
    for (const typed of ["zz", "s", "på", "", "panip", "पानीपत"]) expect([typed, told(typed, 50)]).toEqual([typed, false]);
    expect(told("पाइप zz", 50)).toBe(true);
  });
});

function middle(): number {
  return (
    temporary.writer.sqlite
      .prepare<[number], number>("SELECT id FROM post ORDER BY id LIMIT 1 OFFSET ?")
      .pluck()
      .get(POSTS >> 1) ?? 0
  );
}
