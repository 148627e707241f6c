import type { ReplyLanguage } from "../grievance/reply.ts";
import type { PostLanguage } from "../text/postLanguage.ts";

/** The language of answers: English for those who wrote English, Hindi for all others, in any script. */
export function replyLanguageOf(language: PostLanguage): ReplyLanguage {
  return language === "en" ? "en" : "hi";
}
