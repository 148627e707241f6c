import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { AccountAnswer } from "#contract/privacy.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { Check } from "../../ui/controls/Check.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import { SubmitForm } from "../../ui/controls/SubmitForm.tsx";
import { type Outcome, OutcomeLine } from "../parts/Outcome.tsx";
import { outcomeOfRequest } from "./requestOutcome.ts";
import styles from "./privacy.module.css";

interface PersonSearchProps {
  readonly id: string;
  /** The accounts that are this person, by their tokens. */
  readonly onChosen: (accounts: readonly string[]) => void;
}

/** Searches all channels; what is found stays on the list while further names of the person are tried. */
export function PersonSearch({ id, onChosen }: PersonSearchProps) {
  const { say } = useWords();
  const { queries } = useEngine();
  const [text, setText] = useState("");
  const [found, setFound] = useState<readonly AccountAnswer[] | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isCut, setIsCut] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const find = useMutation(
    queries.privacy.requests.find.mutationOptions({
      onSuccess: (answer) => {
        const kept = (found ?? []).filter(({ token }) => chosen.has(token));
        const news = answer.accounts.filter(({ token }) => !chosen.has(token));
        setFound([...kept, ...news]);
        setIsCut(answer.isCut);
        setOutcome(null);
      },
      onError: (error) => setOutcome(outcomeOfRequest(error)),
    }),
  );
  const choose = (token: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(token);
    else next.delete(token);
    setChosen(next);
  };
  return (
    <div className={styles.part}>
      <SubmitForm onSubmit={() => text.trim().length > 1 && !find.isPending && find.mutate({ id, text: text.trim() })}>
        <div className={styles.row}>
          <Field name="personSearch" isWork={false} label={say("requests.find")} value={text} onChange={setText} autoFocus />
          <ActionButton label={say("requests.search")} type="submit" isDisabled={text.trim().length < 2} isPending={find.isPending} />
        </div>
      </SubmitForm>
      <OutcomeLine outcome={outcome} />
      {found !== null && found.length === 0 && <output className={styles.note}>{say("requests.found.none")}</output>}
      {found !== null && found.length > 0 && (
        <fieldset className={styles.accounts}>
          <legend>{say("requests.found")}</legend>
          {found.map((account) => (
            <Account key={account.token} account={account} isChosen={chosen.has(account.token)} onChoose={choose} />
          ))}
          {isCut && <p className={styles.note}>{say("requests.found.cut")}</p>}
          <ActionButton alone label={say("requests.look")} isDisabled={chosen.size === 0} onPress={() => onChosen([...chosen])} />
        </fieldset>
      )}
    </div>
  );
}

interface AccountProps {
  readonly account: AccountAnswer;
  readonly isChosen: boolean;
  readonly onChoose: (token: string, isChosen: boolean) => void;
}

function Account({ account, isChosen, onChoose }: AccountProps) {
  const { say, channel } = useWords();
  const { token, handle, name, posts, why } = account;
  const names = [handle === null ? null : `@${handle}`, name].filter((each) => each !== null);
  const label = say("requests.account", {
    channel: channel(account.channel),
    name: names.length === 0 ? say("requests.account.nameless") : names.join(", "),
    n: posts,
  });
  return (
    <Check
      label={why === "own" ? label : `${label} – ${say("requests.account.within")}`}
      isSelected={isChosen}
      onChange={(isSelected) => onChoose(token, isSelected)}
    />
  );
}
