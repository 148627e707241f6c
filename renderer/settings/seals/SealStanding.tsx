import type { SealState } from "#contract/seals.ts";
import { PLACE_WORDS } from "#domain/audit/auditWords.ts";
import { useWords, type Words } from "../../i18n/useWords.ts";
import { Mark, type MarkShape } from "../../ui/Mark.tsx";
import styles from "./seals.module.css";

interface Line {
  readonly key: string;
  readonly shape: MarkShape;
  readonly text: string;
}

/** In a few lines: the last seal, the key, and whether seals are kept anywhere but in the record. */
export function SealStanding({ state }: { readonly state: SealState }) {
  const words = useWords();
  const lines = [sealLine(state, words), keyLine(state, words), folderLine(state, words), mailLine(state, words)];
  return (
    <ul className={styles.standing}>
      {lines
        .filter((line) => line !== null)
        .map(({ key, shape, text }) => (
          <li key={key} data-shape={shape}>
            <Mark shape={shape} />
            <span>{text}</span>
          </li>
        ))}
    </ul>
  );
}

function sealLine({ last, unsealed, fault, isClockDoubted }: SealState, { say, date, clock, number }: Words): Line {
  const line = (shape: MarkShape, text: string) => ({ key: "seal", shape, text });
  if (fault !== null) return line("failing", say(`seals.not.${fault}`));
  if (isClockDoubted) return line("failing", say("seals.not.clock"));
  if (last === null) return line("waiting", say("seals.none"));
  const at = `${date(last.at)}, ${clock(last.at)}`;
  return line("done", say("seals.last", { at, upTo: number(last.seatSeq), since: number(unsealed) }));
}

function keyLine({ key, lastFingerprint }: SealState, { say, locale }: Words): Line | null {
  if (key !== null) {
    const text = say("seals.key", { fingerprint: key.fingerprint, place: PLACE_WORDS[key.place][locale] });
    return {
      key: "key",
      shape: key.place === "file" ? "waiting" : "done",
      text: key.place === "file" ? `${text} ${say("seals.keyInFile")}` : text,
    };
  }
  return lastFingerprint === null ? null : { key: "key", shape: "waiting", text: say("seals.keyOfLast", { fingerprint: lastFingerprint }) };
}

function folderLine({ policy, folder }: SealState, { say }: Words): Line {
  const line = (shape: MarkShape, text: string) => ({ key: "folder", shape, text });
  if (policy.folder === null) return line("late", say("seals.nowhere"));
  if (folder === null) return line("waiting", say("seals.folder.first", { folder: policy.folder }));
  if (folder.is === "failed") return line("failing", say(`seals.folder.${folder.fault}`));
  return line("done", say("seals.folder.kept", { folder: policy.folder, n: folder.lines }));
}

function mailLine({ policy, mail }: SealState, { say, date, clock }: Words): Line | null {
  if (policy.mailTo === null) return null;
  const line = (shape: MarkShape, text: string) => ({ key: "mail", shape, text });
  if (mail === null) return line("waiting", say("seals.mail.first", { address: policy.mailTo }));
  if (mail.is === "no-mailbox") return line("failing", say("seals.mail.no-mailbox"));
  if (mail.is === "failed") return line("failing", say("seals.mail.failed", { detail: mail.detail }));
  return line("done", say("seals.mail.sent", { address: policy.mailTo, at: `${date(mail.at)}, ${clock(mail.at)}` }));
}
