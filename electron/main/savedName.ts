import { trimEndOf } from "#domain/text/trimLetters.ts";
import { fileNameOf } from "./printName.ts";

/** Names that Windows takes for devices, whatever ending they have. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
const LONGEST = 100;

/** What a copy is called at first: the name that it came by, as every file system takes it, with the ending of what it really is. */
export function savedName(came: string, ending: string): string {
  const plain = trimEndOf(fileNameOf(withoutEnding(came, ending)).slice(0, LONGEST), /[ .-]/u);
  return `${DEVICE.test(plain) ? `file ${plain}` : plain}${ending}`;
}

/** A path as the person chose it, with the ending added where it has another one: a picture stays a picture whatever it is called. */
export function withEnding(path: string, ending: string): string {
  return endings(ending).some((each) => path.toLowerCase().endsWith(each)) ? path : `${path}${ending}`;
}

function withoutEnding(name: string, ending: string): string {
  const its = endings(ending).find((each) => name.toLowerCase().endsWith(each));
  return its === undefined ? name : name.slice(0, -its.length);
}

function endings(ending: string): readonly string[] {
  return ending === ".jpg" ? [".jpg", ".jpeg"] : [ending];
}
