import type { Random } from "#rehearsal/random.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";

const COMPLAINTS = [
  "पानी नहीं आ रहा करनाल में",
  "No water in Karnal since Monday",
  "बिजली का खंभा गिरा हुआ है, रोहतक",
  "Road broken near the bus stand of Hisar",
  "सीवर का पानी सड़क पर, सिरसा",
  "Ration dealer refuses grain in Nuh",
  "पेंशन तीन महीने से नहीं मिली, जींद",
] as const;

/** Citizens who write until it is over: one post, or a burst, or an answer to an earlier post. */
export async function citizensWrite(x: FakeX, random: Random, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    publishSome(x, random, random.chance(0.1) ? random.between(20, 60) : random.between(1, 4));
    await new Promise((resolve) => setTimeout(resolve, random.between(20, 250)));
  }
}

export function publishSome(x: FakeX, random: Random, count: number): void {
  for (let index = 0; index < count; index += 1) {
    const earlier = x.posts.slice(-50).filter(({ authorId }) => authorId !== x.account.id);
    const inReplyTo = earlier.length > 0 && random.chance(0.15) ? random.pick(earlier).id : undefined;
    const text = `@${x.account.username} ${random.pick(COMPLAINTS)}, ${random.between(1, 999_999)}`;
    x.publish({ text, author: `citizen_${random.between(1, 400)}`, ...(inReplyTo !== undefined && { inReplyTo }) });
  }
}
