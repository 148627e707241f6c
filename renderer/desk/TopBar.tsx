import { Button } from "react-aria-components";
import { useIsRehearsal } from "../client/useIsRehearsal.ts";
import { useChangeLocale } from "../i18n/LanguageProvider.tsx";
import { MESSAGES } from "../i18n/messages.ts";
import { useWords } from "../i18n/useWords.ts";
import { PersonBar } from "../ui/people/PersonBar.tsx";
import { useEndSitting } from "../ui/people/useEndSitting.ts";
import { RehearsalPlate } from "../ui/RehearsalPlate.tsx";
import { Keycap } from "./keys/Keycap.tsx";
import { useCommand, useCommands } from "./keys/useCommand.tsx";
import { SearchField } from "./queue/SearchField.tsx";
import styles from "./TopBar.module.css";
import { TextButton } from "../ui/controls/ActionButton.tsx";

/** Whose window it is, the search, the language, and who sits there. */
export function TopBar() {
  const { say, locale } = useWords();
  const changeLocale = useChangeLocale();
  const commands = useCommands();
  const isRehearsal = useIsRehearsal();
  const other = locale === "hi" ? "en" : "hi";
  const ways = useEndSitting();
  useCommand("language", () => changeLocale(other));
  useCommand("lock", ways?.lock ?? null);
  useCommand("signOut", ways?.signOut ?? null);
  return (
    <header className={styles.bar} data-under-question="">
      <div className={styles.search}>
        <SearchField />
      </div>
      <div className={styles.end}>
        {isRehearsal && (
          <div className={styles.rehearsal}>
            <RehearsalPlate sentence={say("wall.rehearsalSentence")} />
          </div>
        )}
        <PersonBar />
        <TextButton label={MESSAGES[other]["language.own"]} lang={other} onPress={() => changeLocale(other)} />
        <Button
          className={styles.palette ?? ""}
          data-tour="palette"
          aria-label={say("desk.command.palette")}
          onPress={() => commands.run("palette")}
        >
          <Keycap of="palette" />
        </Button>
        <Button className={styles.palette ?? ""} aria-label={say("desk.command.help")} onPress={() => commands.run("help")}>
          <Keycap of="help" />
        </Button>
      </div>
    </header>
  );
}
