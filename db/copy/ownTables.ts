import { ROOM_SETTINGS } from "#domain/hub/item.ts";

/*
 * What a record holds of its seat alone, and what every seat of a hub has alike: events, posts, what people and offices there are, and all that is made of these.
 */

/** Of a machine, its channels and the people at it. A copy for another seat has none of it. */
export const OWN_TABLES = [
  "account_mention",
  "account_post",
  "attached_on_day",
  "department_activity_figure",
  "dossier_case",
  "draft",
  "failing_address",
  "follow_up",
  "import_contradiction",
  "import_log",
  "invitation",
  "invitation_campaign",
  "office_answer",
  "officer_mail",
  "open_post",
  "picture",
  "post_check",
  "reading_problem",
  "reply_attempt",
  "review_case",
  "snooze",
  "source_gap",
  "source_spend",
  "source_state",
  "told_item",
  "village",
  "watched_account",
  "wrong_try",
] as const;

/** Settings that go with the tables all have, of which they say how far they are; and those of the room. */
const OF_TABLES = [
  "cases.rules",
  "erasure.traces",
  "erasures.applied",
  "learning.forgotten",
  "placeNames.directory",
  "search.removed",
] as const;
export const COMMON_SETTINGS: readonly string[] = [...OF_TABLES, ...ROOM_SETTINGS];
/** Of the file alone: a number in it means nothing in another one. */
export const SETTINGS_OF_FILE: readonly string[] = [...OF_TABLES, "keys.id", "officerMail.followed"];
