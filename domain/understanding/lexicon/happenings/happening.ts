import type { WordList } from "../../matching/wordList.ts";
import type { WordedDepartment } from "../departmentWords.ts";

/**
 * What happened, told without naming who answers for it: further words of one category of a department. They stand
 * apart from the names of bodies and schemes, because they are of another kind: a thing and what became of it.
 */
export const happening = (department: WordedDepartment, category: string, words: string): WordList => ({
  meaning: `${department}/${category}`,
  words,
});
