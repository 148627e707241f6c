import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { PostSeed } from "#rehearsal/x/platform/post.ts";

const lineSchema = z.object({ text: z.string().min(1), category: z.string().nullable(), civic: z.boolean() });

/** Not the end of an e-mail address, of which only the beginning was replaced. */
const REMOVED_HANDLE = /(?<![\w@])@user\b(?!\.\w)/;

export interface RealPostsOptions {
  /** The handle that every post mentions, without the @. */
  readonly handle: string;
  /** The first and the last moment, milliseconds UTC; posts are spread between them, oldest first. */
  readonly from: number;
  readonly to: number;
  readonly authors?: number;
  readonly limit?: number;
}

/**
 * Complaints and other posts that people really wrote, as posts to one account. The texts have `@user` where
 * handles stood; the first of these becomes the account, and where there is none it is named at the beginning.
 */
export function realPosts(testData: string, { handle, from, to, authors = 400, limit = 3_000 }: RealPostsOptions): readonly PostSeed[] {
  const lines = readFileSync(join(testData, "data", "real-posts-en.jsonl"), "utf8")
    .split("\n")
    .filter(Boolean)
    .slice(0, limit);
  return lines.map((line, index) => {
    const { text } = lineSchema.parse(JSON.parse(line));
    const addressed = REMOVED_HANDLE.test(text) ? text.replace(REMOVED_HANDLE, `@${handle}`) : `@${handle} ${text}`;
    return {
      text: addressed,
      // 7919 is prime: neighbours in time have different authors, and each author comes back now and then.
      author: `resident_${(index * 7_919) % authors}`,
      at: Math.round(from + ((to - from) * index) / Math.max(1, lines.length - 1)),
      lang: "en",
    };
  });
}
