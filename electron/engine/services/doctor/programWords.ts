import { constants } from "node:os";

/**
 * The words that the program itself writes to its log. A list of what may pass, and not of what may not: no rule knows every name and every way to
 * write a number, so whatever is not in it stays behind.
 */
const WORDS: ReadonlySet<string> = new Set(
  `a about again all and another answer answered answers app are as at authorities backup backups be been before began begins being browser brought budget busy
  call called came cannot capture card case cases changed channel channels checked choose chosen clock close closed closes code color compositor connect connection contents context could
  crashed data database date death debug desk did disk display does download drive due each electron empty end ended ending engine error errors event exit expected extension
  failed failing fault fetch file files first folded folder for found from full future given goes gone gpu group had half has have held host
  ignored in instead is it its keychain killed known language last later line listening loads local lock locked log login long lost made mail main master memory message migration migrations milliseconds missing more moved ms
  name names network new newer next no node none not nothing now of off official old on once one only open opened or order other out oom over
  page part parts passed path permission picture pictures place places platform port posted posts preload present printed problem process profile program proxies proxy
  rate read reading reads record refused rehearsal release reload rename render renderer replies reply request responds respond response restart restarted retries retry ready review right rotated running runs
  saved says schedule scheduled screenshot seconds secret secrets see sent server service settings settled shell shown shows sign signed since skipped socket source sources standing starting start started starts
  stand-in stop stopped store stored stream supplied swap synced system table taken test than that the them then there they thrown time timed times to token too took tried tries
  unavailable unexpected unknown until up used utility version via wait waited waiting waits walks wall walls was were what where which while who whole why will window windows with within without worker worth write writer writes written wrong
  aborted abort assertion channel-closed certificate clean-exit abnormal-exit launch-failed integrity-failure eventloop heap stack sandbox fatal info warn
  x facebook instagram email telegram youtube sms imap smtp dns tls http https sqlite wal`.split(/\s+/u),
);

const ERROR_NAMES: ReadonlySet<string> = new Set(
  "Error TypeError RangeError SyntaxError ReferenceError AggregateError AbortError TimeoutError SqliteError RecordError ORPCError ZodError DOMException Electron Chrome Node ISMGT".split(
    " ",
  ),
);

/** `ENOSPC` and its like, of the operating system and its resolver. */
const SYSTEM_CODES: ReadonlySet<string> = new Set([...Object.keys(constants.errno), "ENOTFOUND", "EAI_AGAIN", "ESOCKET", "EAUTH"]);
/** `ERR_SOCKET_CLOSED`, `SQLITE_BUSY`, `DISK_FULL`: of Node, SQLite or our own. */
const CODE = /^(?:ERR|SQLITE|DATABASE|DISK|PORT|KEYS|UND_ERR)_[A-Z_]{2,40}$/u;
/** An exit code, a status of HTTP: too short to be anybody's number, and only after one of the program's words. */
const SHORT_NUMBER = /^\d{1,3}$/u;
const FRAME = /^[\w.-]{1,80}\.[cm]?js:\d{1,7}(?::\d{1,7})?$/u;

/** As much of a line is looked at. */
const LONGEST = 8_192;
const LEFT_OUT = "…";

/** What of a line of the log the program itself has said; the rest is left out, each run of it marked once. */
export function programWords(line: string): string {
  const kept: string[] = [];
  let follows = false;
  for (const piece of line.slice(0, LONGEST).split(/\s+/u)) {
    if (piece === "") continue;
    const said = saidBy(piece, follows);
    follows = said !== null && !SHORT_NUMBER.test(said);
    if (said !== null) kept.push(said);
    else if (kept.at(-1) !== LEFT_OUT) kept.push(LEFT_OUT);
  }
  return kept.join(" ");
}

function saidBy(piece: string, follows: boolean): string | null {
  const word = withoutMarks(piece);
  if (WORDS.has(word.toLowerCase()) || ERROR_NAMES.has(word) || SYSTEM_CODES.has(word) || CODE.test(word)) return word;
  return follows && SHORT_NUMBER.test(word) ? word : frameIn(word);
}

/** Where in our own code; what stands before the last name is a folder of this machine, and of its user. */
function frameIn(word: string): string | null {
  if (!word.includes("/out/") && !word.includes("app.asar")) return null;
  const frame = word.slice(Math.max(word.lastIndexOf("/"), word.lastIndexOf("\\")) + 1);
  return FRAME.test(frame) ? frame : null;
}

const MARK = /[()[\]{},.:;!?'"“”`]/u;

/** Without what stands before and after a word. */
function withoutMarks(piece: string): string {
  let [start, end] = [0, piece.length];
  while (start < end && MARK.test(piece.charAt(start))) start += 1;
  while (end > start && MARK.test(piece.charAt(end - 1))) end -= 1;
  return piece.slice(start, end);
}
