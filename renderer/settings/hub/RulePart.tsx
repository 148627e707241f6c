import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { SeatOfHub } from "#contract/hub.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { Check } from "../../ui/controls/Check.tsx";
import { ChooseSome } from "../../ui/controls/Choose.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { AskFirst } from "../parts/AreYouSure.tsx";
import type { Outcome } from "../parts/Outcome.tsx";
import type { Opened } from "../parts/useOpened.ts";
import { DistrictChoice, districtsKnown } from "./DistrictChoice.tsx";
import styles from "./hub.module.css";
import { namesOfSome } from "./namesOfSome.ts";
import { useHubReport } from "./useHubReport.ts";

/** For whom a seat may speak, and whether it belongs to the hub at all. */
export function RulePart({
  seat: { seat, name: given, people, districts, isRevoked, letIn },
  onClose,
  onDone,
}: { readonly seat: SeatOfHub } & Opened) {
  const words = useWords();
  const { say } = words;
  const { queries } = useEngine();
  const report = useHubReport();
  const { data: known = [] } = useAnswer((ask) => ask.people.list);
  // Null until somebody chooses: of a seat that speaks for nobody none is chosen either.
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [inDistricts, setInDistricts] = useState(districtsKnown(districts ?? []));
  const areOthers = inDistricts.join() !== districtsKnown(districts ?? []).join();
  const isLess = inDistricts.length > 0 && (districts === null || !districtsKnown(districts).every((each) => inDistricts.includes(each)));
  const wanted = chosen === null ? people : chosen.length === 0 ? null : [...chosen];
  const areOtherPeople = JSON.stringify(wanted?.toSorted()) !== JSON.stringify(people?.toSorted());
  const name = given ?? seat;
  const [withLetIn, setWithLetIn] = useState(false);
  const told = (message: MessageId, values: Outcome["values"] = { name }) => report(onDone, { good: true, message, values });
  const limit = useMutation(queries.hub.limit.mutationOptions(told(isRevoked ? "hub.letInAgain" : "hub.limited")));
  const revoke = useMutation(
    queries.hub.revoke.mutationOptions({
      ...told("hub.revoked"),
      onSuccess: ({ page, revoked }) => told("hub.revoked", { names: namesOfSome(words, revoked), n: revoked.length }).onSuccess(page),
    }),
  );
  const cancel = <ActionButton label={say("word.cancel")} onPress={onClose} />;
  if (isRevoked)
    return (
      <div className={styles.editor}>
        <p>{say("hub.letIn.help", { name })}</p>
        <div className={styles.actions}>
          <ActionButton label={say("hub.letIn")} isPending={limit.isPending} onPress={() => limit.mutate({ seat, people })} />
          {cancel}
        </div>
      </div>
    );
  return (
    <div className={styles.editor}>
      <DistrictChoice value={inDistricts} onChange={setInDistricts} />
      <p className={controlStyles.help}>{say("hub.districts.help")}</p>
      {isLess && <p className={controlStyles.help}>{say("hub.districts.first")}</p>}
      {known.length > 0 && (
        <>
          <ChooseSome
            label={say("hub.limit")}
            options={known.map(({ id, name: label }) => ({ value: id, label }))}
            value={chosen ?? people ?? []}
            onChange={setChosen}
            none={say(chosen === null && people !== null ? "hub.limit.nobody" : "hub.limit.none")}
            some={(n) => say("hub.limit.some", { n })}
          />
          <p className={controlStyles.help}>{say("hub.limit.help")}</p>
        </>
      )}
      <div className={styles.actions}>
        <ActionButton
          label={say("word.save")}
          isPending={limit.isPending}
          isDisabled={!areOthers && !areOtherPeople}
          onPress={() =>
            limit.mutate({
              seat,
              people: wanted,
              ...(areOthers && { districts: inDistricts.length === 0 ? null : [...inDistricts] }),
            })
          }
        />
        {cancel}
        <AskFirst
          label={say("hub.revoke")}
          question={say("hub.revoke.sure", { name })}
          yes={say("hub.revoke")}
          isPending={revoke.isPending}
          onYes={() => revoke.mutate({ seat, withLetIn })}
        >
          {letIn.n > 0 && (
            <Check
              label={say("hub.revoke.letIn", { n: letIn.n, names: namesOfSome(words, letIn.names, letIn.n) })}
              isSelected={withLetIn}
              onChange={setWithLetIn}
            />
          )}
        </AskFirst>
      </div>
    </div>
  );
}
