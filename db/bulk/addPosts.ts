import type { IncomingPost } from "#domain/post/incomingPost.ts";
import type { Writer } from "../connection.ts";
import { nextPostId } from "../postId.ts";
import { insertNewPost } from "../posts/recordPost.ts";
import { inBulk } from "./inBulk.ts";

/** Adds very many posts to a record, without payloads and of no case. `tell` says which by calling `addPost` and yields often; see {@link inBulk}. */
export function addPosts<Step>(
  writer: Writer,
  tell: (addPost: (post: IncomingPost) => void) => Generator<Step>,
): Generator<Step | { readonly index: string }> {
  return inBulk(
    writer,
    tell((post) => insertNewPost(writer, nextPostId(writer, post.createdAt), post, post.createdAt)),
  );
}
