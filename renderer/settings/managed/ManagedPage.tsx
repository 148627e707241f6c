import type { ReactNode } from "react";
import type { ManagedAnswer } from "#contract/managed.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import type { SettingsPageId } from "../../ui/settingsPlaces/settingsPages.ts";
import { IsManaged } from "./isManaged.ts";
import styles from "./managed.module.css";

/** A page of the settings; where the administrator of the machine has locked it, or other seats of the hub decide it, with a line that says so. */
export function ManagedPage({ id, children }: { readonly id: SettingsPageId; readonly children: ReactNode }) {
  const { managed, decidedByRoom = [] } = useAnswer((ask) => ask.about.get).data ?? {};
  const isManaged = managed !== undefined && isLocked(managed.pages, id);
  const isOfRoom = !isManaged && isLocked(decidedByRoom, id);
  return (
    <IsManaged value={isManaged || isOfRoom}>
      {isManaged && <ManagedNotice managed={managed} note={NOTES[id]} />}
      {isOfRoom && <RoomNotice />}
      {children}
    </IsManaged>
  );
}

/** What citizens are told is stored with the replies. */
function isLocked(pages: ManagedAnswer["pages"], id: SettingsPageId): boolean {
  const lockedWith = id === "told" ? "replies" : id;
  return pages.some((page) => page === lockedWith);
}

/** What a person does there all the same. */
const NOTES: Readonly<Partial<Record<SettingsPageId, MessageId>>> = { network: "managed.password", people: "managed.passphrase" };

/** Of a seat that has a part of the room, or speaks for some of its people. */
function RoomNotice() {
  const { say } = useWords();
  return (
    <div className={styles.notice} role="note">
      <Mark shape="stopped" />
      <p>{say("managed.ofRoom")}</p>
    </div>
  );
}

function ManagedNotice({ managed, note }: { readonly managed: ManagedAnswer; readonly note: MessageId | undefined }) {
  const { say } = useWords();
  const { is, place, contact } = managed;
  return (
    <div className={styles.notice} role="note">
      <Mark shape={is === "faulty" ? "failing" : "stopped"} />
      <div>
        <p>{is === "faulty" ? say("managed.faulty", { place }) : say("managed.notice")}</p>
        {note !== undefined && (is === "in-force" || note === "managed.passphrase") && <p>{say(note)}</p>}
        {contact !== null && <p>{say("managed.ask", { contact })}</p>}
      </div>
    </div>
  );
}
