import { useState } from "react";
import type { RequestAnswer } from "#contract/privacy.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import type { Opened } from "../parts/useOpened.ts";
import { HeldPart } from "./HeldPart.tsx";
import { PersonSearch } from "./PersonSearch.tsx";
import { countsSaid, momentSaid } from "./privacyWords.ts";
import { SettleRequest } from "./SettleRequest.tsx";
import styles from "./privacy.module.css";

/** One request: what was done, who is meant, what is held of them, and how it ends. */
export function RequestPane({ request, onClose, onDone }: Opened & { readonly request: RequestAnswer }) {
  const { say } = useWords();
  const [accounts, setAccounts] = useState<readonly string[] | null>(null);
  return (
    <div className={styles.pane}>
      <Done request={request} />
      {request.settled === null ? (
        <>
          <PersonSearch id={request.id} onChosen={setAccounts} />
          {accounts !== null && <HeldPart key={accounts.join()} request={request} accounts={accounts} />}
          <SettleRequest request={request} onDone={onDone} />
        </>
      ) : (
        request.settled.reason !== "" && <p>{request.settled.reason}</p>
      )}
      <ActionButton alone label={say("requests.close")} onPress={onClose} />
    </div>
  );
}

function Done({ request: { exports, erasures } }: { readonly request: RequestAnswer }) {
  const words = useWords();
  const { say } = words;
  const values = ({ at, by, counts }: RequestAnswer["exports"][number]) => ({
    at: momentSaid(at, words),
    by,
    what: countsSaid(counts, words) ?? say("requests.nothing"),
  });
  return (
    <>
      {exports.map((each) => (
        <p key={each.at}>{say("requests.exportedLine", values(each))}</p>
      ))}
      {erasures.map((each) => (
        <div key={each.at}>
          <p>{say("requests.erasedLine", values(each))}</p>
          {each.held.length > 0 && (
            <p>
              {say("requests.heldLine", {
                what: each.held.map(({ ticket, why }) => `${ticket} (${why.map((hold) => say(`hold.${hold}`)).join(", ")})`).join(", "),
              })}
            </p>
          )}
        </div>
      ))}
    </>
  );
}
