/**
 * What is asked of X with every post. The old field names are sent (X takes both while it renames them;
 * older peers know only these) and both are read, see `payload.ts`.
 *
 * Each expansion returns resources that X bills, so only those are asked for that a case uses: the author,
 * pictures, the tagged place, and the post that is answered, quoted or passed on (not that post's author:
 * its id comes with the post).
 */
export const POST_FIELDS = {
  "tweet.fields": [
    "attachments",
    "author_id",
    "conversation_id",
    "created_at",
    "edit_history_tweet_ids",
    "entities",
    "geo",
    "id",
    "in_reply_to_user_id",
    "lang",
    "note_tweet",
    "possibly_sensitive",
    "public_metrics",
    "referenced_tweets",
    "text",
    "withheld",
  ].join(","),
  expansions: ["author_id", "attachments.media_keys", "geo.place_id", "referenced_tweets.id"].join(","),
  "user.fields": ["created_at", "id", "location", "name", "protected", "username", "verified", "verified_type", "withheld"].join(","),
  "media.fields": ["alt_text", "duration_ms", "height", "media_key", "preview_image_url", "type", "url", "variants", "width"].join(","),
  "place.fields": ["contained_within", "country_code", "full_name", "geo", "id", "name", "place_type"].join(","),
} as const;
