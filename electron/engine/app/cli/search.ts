import { Command } from "commander";
import { maskKnown, maskPersonalData } from "#domain/text/mask.ts";
import { openReader } from "#db/opening/open.ts";
import { searchPosts } from "#db/search/searchPosts.ts";
import type { FoundPost } from "#db/search/searchPosts.ts";
import { wholeNumber } from "./numbers.ts";
import { printResult } from "./print.ts";

/** `search --db FILE TEXT`: posts newest first, in any script. */
export function searchCommand(): Command {
  return new Command("search")
    .description(
      "Finds posts by words in any script, a @handle or a ticket number; newest first. Personal data in them is masked, and not searched.",
    )
    .argument("<text...>", "what to look for")
    .requiredOption("--db <file>", "the record")
    .option("--limit <count>", "posts at most", wholeNumber(1, 1_000), 50)
    .option("--before <cursor>", "read on from the cursor of an earlier answer")
    .option("--json", "one JSON document on stdout", false)
    .action(
      (
        words: readonly string[],
        options: { readonly db: string; readonly limit: number; readonly before?: string; readonly json: boolean },
      ) => {
        const reader = openReader(options.db);
        try {
          const { posts, cursor } = searchPosts(reader, { text: words.join(" "), limit: options.limit, before: options.before ?? null });
          printResult({ posts: posts.map((post) => masked(post)), cursor }, options.json);
        } finally {
          reader.close();
        }
      },
    );
}

/** Who looked is recorded at a desk only, so that nothing hidden is shown here. */
function masked(post: FoundPost): FoundPost {
  return { ...post, handle: maskKnown(post.handle), text: maskPersonalData(post.text) };
}
