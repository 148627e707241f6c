import { Button } from "react-aria-components";
import type { EndedSignIn } from "#contract/signIn.ts";
import { useAnswer } from "../client/useAnswer.ts";
import { useIsRehearsal } from "../client/useIsRehearsal.ts";
import { useWords } from "../i18n/useWords.ts";
import { useTold } from "../ui/announce/useTold.ts";
import { Mark } from "../ui/Mark.tsx";
import { useMay } from "../ui/people/sitting.ts";
import { settingsLinkOf } from "../ui/settingsPlaces/settingsLink.ts";
import styles from "./StandingBar.module.css";
import { useAskShell } from "./useAskShell.ts";

/** A sign-in that a platform renews no more: whatever it was for stands still until a person signs in again. */
export function SignInNotice() {
  const isRehearsal = useIsRehearsal();
  const { data: ended = [] } = useAnswer((ask) => ask.sources.endedSignIns);
  if (isRehearsal) return null;
  return ended.map((each) => <Ended key={each.kind} {...each} />);
}

function Ended({ kind, channel, account, at, why }: EndedSignIn) {
  const { say, locale, date, clock } = useWords();
  const may = useMay();
  const askShell = useAskShell();
  const named = { channel: channel[locale], account: account ?? "", at: `${date(at)}, ${clock(at)}` };
  const what = say(account === null ? "desk.signIn.ended" : "desk.signIn.endedOf", named);
  const sentence = `${what} ${say(why === "answer-lost" ? "desk.signIn.whyLost" : "desk.signIn.whyRefused", named)}`;
  useTold(sentence);
  return (
    <div className={styles.line} data-notice="sign-in">
      <Mark shape="failing" />
      <p>{sentence}</p>
      {may("sources") ? (
        <Button
          className={styles.confirm ?? ""}
          onPress={() => askShell({ command: "openSettings", link: settingsLinkOf({ page: "channels", field: null, channel: kind }) })}
        >
          {say("desk.signIn.again")}
        </Button>
      ) : (
        <p className={styles.who}>{say("desk.signIn.who")}</p>
      )}
    </div>
  );
}
