import { join } from "node:path";
import { expect, test } from "vitest";
import { buildGazetteer } from "#domain/geography/gazetteer.ts";
import { readPartOf } from "#domain/text/readPart.ts";
import { tokenise } from "#domain/text/tokenise.ts";
import { locate } from "#domain/understanding/place/location.ts";
import { placeFinder } from "#domain/understanding/understand.ts";
import { isOfTest, readPosts } from "./train/posts.ts";
import type { LabelledPost } from "./train/posts.ts";

/** Where its two readers differ, either is right. */
type ReadTwice = LabelledPost & { readonly district_second?: LabelledPost["district"] };

/** The long form reads them all, the short one each third: ten thousand, hundreds at least of each language. */
const ONE_OF = process.env["ISMGT_LONG"] === "1" ? 1 : 3;

/**
 * Per cent. About every thirtieth label leaves open what a village of one name in the whole directory decides, which its readers did not know, so that
 * no reading by it reaches 98.
 */
const AT_LEAST = 94;
const IN_EACH_LANGUAGE = 92;

test("of the posts to learn from, the rules read the district as one of the two readers did", () => {
  const finder = placeFinder(buildGazetteer());
  const right = new Map<string, { right: number; of: number }>();
  const learnedFrom = (readPosts(join(import.meta.dirname, "..")) as readonly ReadTwice[]).filter((post) => !isOfTest(post));
  for (const post of learnedFrom.filter((_, at) => at % ONE_OF === 0)) {
    const { district } = locate(tokenise(readPartOf(post.text)), finder, "text").location;
    const isRight = district === post.district || (post.district_second !== undefined && district === post.district_second);
    for (const group of ["all", post.lang]) {
      const counted = right.get(group) ?? { right: 0, of: 0 };
      right.set(group, { right: counted.right + Number(isRight), of: counted.of + 1 });
    }
  }
  expect(right.size).toBe(7);
  const low = [...right]
    .map(([group, counted]) => ({ group, share: (100 * counted.right) / counted.of }))
    .filter(({ group, share }) => share < (group === "all" ? AT_LEAST : IN_EACH_LANGUAGE));
  expect(low).toEqual([]);
});
