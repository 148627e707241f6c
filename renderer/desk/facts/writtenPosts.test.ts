import { expect, test } from "vitest";
import type { CaseHistory } from "#contract/grievances.ts";
import { complaintPictures } from "./evidencePictures.ts";
import { writtenPosts } from "./writtenPosts.ts";

const post = (externalId: string, isRepost: boolean) => ({ externalId, isRepost });

test("of a complaint stand the posts that were written, and none that only passed them on", () => {
  expect(writtenPosts([post("1", false), post("2", true), post("3", false)])).toEqual([post("1", false), post("3", false)]);
});

test("of one whose own post has not come in stands the first copy that was passed on", () => {
  expect(writtenPosts([post("2", true), post("3", true)])).toEqual([post("2", true)]);
  expect(writtenPosts([])).toEqual([]);
});

test("the pictures of that copy are those of the complaint", () => {
  const media = [{ kind: "photo", file: "a.jpg", copy: null, description: null }];
  const copies = [{ role: "citizen", isRepost: true, media }] as unknown as CaseHistory["posts"];
  expect(complaintPictures(copies, "Picture")).toEqual([{ file: "a.jpg", original: "a.jpg", description: "Picture" }]);
});
