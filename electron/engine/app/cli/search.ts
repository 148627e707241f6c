import type { Command } from "commander";
import { maskKnown } from "#domain/text/mask.ts";
import { searchPosts } from "#db/search/searchPosts.ts";
import { wholeNumber } from "./numbers.ts";
import { printResult } from "./print.ts";
import { recordVerb, withReader } from "./verb.ts";
import type { RecordOptions } from "./verb.ts";

/** `search --db FILE TEXT`: posts newest first, in any script. */
export function searchCommand(): Command {
  return recordVerb(
    "search",
    "Finds posts by words in any script, a @handle or a ticket number; newest first. Personal data in them is masked, and not searched.",
  )
    .argument("<text...>", "what to look for")
    .option("--limit <count>", "posts at most", wholeNumber(1, 1_000), 50)
    .option("--before <cursor>", "read on from the cursor of an earlier answer")
    .action((words: readonly string[], options: RecordOptions & { readonly limit: number; readonly before?: string }) =>
      withReader(options.db, (reader) => {
        const { posts, cursor } = searchPosts(reader, { text: words.join(" "), limit: options.limit, before: options.before ?? null });
        // Who looked is recorded at a desk only, so that nothing hidden is shown here.
        const masked = posts.map((post) => ({ ...post, handle: maskKnown(post.handle), text: post.text.told() }));
        printResult({ posts: masked, cursor }, options.json);
      }),
    );
}
