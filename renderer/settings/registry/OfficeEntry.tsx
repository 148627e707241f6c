import { useState } from "react";
import { Button } from "react-aria-components";
import type { Holding } from "#contract/registry.ts";
import { dayText, lastDayText } from "#domain/registry/day.ts";
import { type Words, useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { useMay } from "../../ui/people/sitting.ts";
import { useNow } from "../../client/useNow.ts";
import type { Opened } from "../parts/useOpened.ts";
import styles from "./registry.module.css";
import { OfficeEditor } from "./OfficeEditor.tsx";
import { EditOfficer, EndPosting, HandOver, RemovePosting } from "./OfficerForms.tsx";
import { writtenDay } from "./registryForms.ts";
import { Loading } from "../parts/Section.tsx";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { useAnswer } from "../../client/useAnswer.ts";

type Doing = "nothing" | "hand-over" | "end" | "office" | { readonly what: "officer" | "remove"; readonly holding: Holding };

/** An office with everybody who held it, and what can be done with it. */
export function OfficeEntry({ id, onDone }: { readonly id: string; readonly onDone: Opened["onDone"] }) {
  const words = useWords();
  const { say } = words;
  const may = useMay();
  const now = useNow(60_000);
  const { data } = useAnswer((ask) => ask.registry.office, { input: { id } });
  const [doing, setDoing] = useState<Doing>("nothing");
  if (data === undefined) return <Loading />;
  const { office, holdings, openCases } = data;
  const present = holdings.find(({ fromAt, untilAt }) => fromAt <= now && (untilAt === null || now < untilAt)) ?? null;
  const ending = { onClose: () => setDoing("nothing"), onDone };
  return (
    <div className={styles.editor}>
      <p>{say("registry.openCases", { n: openCases })}</p>
      <div>
        <h4>{say("registry.history")}</h4>
        {holdings.length === 0 ? (
          <p className={styles.quiet}>{say("registry.noHistory")}</p>
        ) : (
          <ul className={styles.history}>
            {holdings.map((holding) => (
              <li key={holding.postingId}>
                {holding.officer.name}, {termOf(holding, now, words)}
                <small>{contactLine(holding)}</small>
                {may("registry") && (
                  <>
                    <Button className={controlStyles.text} onPress={() => setDoing({ what: "officer", holding })}>
                      {say("registry.editOfficer")}
                    </Button>
                    <Button className={controlStyles.text} onPress={() => setDoing({ what: "remove", holding })}>
                      {say("registry.removePosting")}
                    </Button>
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
      {may("registry") && doing === "nothing" && (
        <div className={styles.actions}>
          <ActionButton
            label={say(present === null ? "registry.firstHolder" : "registry.handOver")}
            data-main
            onPress={() => setDoing("hand-over")}
          />
          {present !== null && <ActionButton label={say("registry.end")} onPress={() => setDoing("end")} />}
          <ActionButton label={say("registry.editOffice")} onPress={() => setDoing("office")} />
        </div>
      )}
      {doing === "hand-over" && <HandOver officeId={office.id} present={present} {...ending} />}
      {doing === "end" && present !== null && <EndPosting holding={present} {...ending} />}
      {doing === "office" && <OfficeEditor office={office} {...ending} />}
      {typeof doing === "object" && doing.what === "officer" && (
        <EditOfficer key={doing.holding.postingId} officer={doing.holding.officer} {...ending} />
      )}
      {typeof doing === "object" && doing.what === "remove" && (
        <RemovePosting key={doing.holding.postingId} holding={doing.holding} {...ending} />
      )}
    </div>
  );
}

function termOf({ fromAt, untilAt }: Holding, now: number, { say }: Words): string {
  const from = writtenDay(dayText(fromAt));
  if (untilAt !== null) return say("registry.term", { from, to: writtenDay(lastDayText(untilAt)) });
  return say(fromAt > now ? "registry.termComing" : "registry.termOpen", { from });
}

function contactLine({ officer }: Holding): string {
  const { designation, phone, email, xHandle, facebookId, instagram = null } = officer;
  const accounts = [
    xHandle === null ? null : `@${xHandle}`,
    facebookId === null ? null : `facebook.com/${facebookId}`,
    instagram === null ? null : `Instagram @${instagram}`,
  ];
  return [designation, phone, email, ...accounts].filter((part) => part !== null).join(" · ");
}
