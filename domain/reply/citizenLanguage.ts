import type { ReplyLanguage } from "../grievance/reply.ts";
import type { PostLanguage } from "../text/postLanguage.ts";

/** In which language a citizen is answered: English to those who wrote English, Hindi to all others, whatever their script. */
export function replyLanguageOf(language: PostLanguage): ReplyLanguage {
  return language === "en" ? "en" : "hi";
}
