import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { examplePost, MORNING } from "#db/testing/examples.ts";
import { THEMES } from "#rehearsal/corpus/corpus.ts";
import { chooseScene, fill } from "#rehearsal/fill.ts";
import { placesOf } from "#rehearsal/places.ts";
import { seededRandom } from "#rehearsal/random.ts";
import { labelledExamples } from "../labelledExamples.ts";

/** So busy a day has 8,640 posts. */
const APART_MS = 10_000;
const CITIZENS = 5_000;
const DISTRICTS = ["Panipat", "Hisar", "Gurugram"] as const;
const SHARE_OF_EXAMPLES = 0.2;

/** What came in while nobody listened: real wordings from few places, many of them alike. Oldest first, the same every time. */
export function* backlog(size: number): Generator<IncomingPost> {
  const random = seededRandom(1);
  const examples = labelledExamples();
  for (let number = 0; number < size; number += 1) {
    const theme = random.pickWeighted(THEMES, ({ weight }) => weight);
    const scene = chooseScene(placesOf(random.pick(DISTRICTS)), random);
    const text = random.chance(SHARE_OF_EXAMPLES) ? random.pick(examples).text : fill(random.pick(theme.templates).text, scene, random);
    const citizen = String(random.between(1, CITIZENS));
    yield examplePost(String(1_900_000_000_000_000_000n + BigInt(number) * 41_943_040_000n), {
      text,
      createdAt: MORNING + number * APART_MS,
      author: { externalId: citizen, handle: `citizen_${citizen}`, name: "Asha Devi", location: null },
    });
  }
}
