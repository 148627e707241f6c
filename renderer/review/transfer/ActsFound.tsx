import { ORPCError } from "@orpc/client";
import { useState } from "react";
import type { AboutAct, TransferFault, TransferOpening, TakenInAnswer } from "#contract/transfer.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { useMay } from "../../ui/people/sitting.ts";
import { Contradictions } from "../../ui/contradictions/Contradictions.tsx";
import { transferFailure } from "./transferFailure.ts";
import { useBytes } from "./useBytes.ts";
import styles from "./transfer.module.css";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

type State =
  | { readonly is: "idle" | "underway" }
  | { readonly is: "taken"; readonly taken: TakenInAnswer }
  | { readonly is: "fault"; readonly message: MessageId; readonly about: AboutAct | null };

interface ActsFoundProps {
  readonly found: Extract<TransferOpening, { is: "acts" }>;
  readonly passphrase: string;
}

/** Acts that came back: whose and when, then what came in, and what two people contradicted each other in. */
export function ActsFound({ found, passphrase }: ActsFoundProps) {
  const { say, date, clock } = useWords();
  const { client } = useEngine();
  const may = useMay();
  const bytes = useBytes();
  const [state, setState] = useState<State>({ is: "idle" });
  const { label, isOurs } = found;

  const takeIn = async () => {
    setState({ is: "underway" });
    try {
      setState({ is: "taken", taken: await client.transfer.takeIn({ passphrase }) });
    } catch (error) {
      setState({ is: "fault", ...faultOf(error) });
    }
  };

  return (
    <>
      <p className={styles.done}>{say("transfer.whole")}</p>
      <dl className={styles.facts}>
        <dt>{say("transfer.fact.title")}</dt>
        <dd>{label.title}</dd>
        <dt>{say("transfer.fact.made")}</dt>
        <dd>
          {say("transfer.strip.made", {
            by: label.madeBy === "" ? say("transfer.somebody") : label.madeBy,
            date: date(label.madeAt),
            clock: clock(label.madeAt),
          })}
        </dd>
        <dt>{say("transfer.fact.holds")}</dt>
        <dd>
          {say("transfer.actsWithin", { n: label.acts })} · {bytes(found.bytes)}
        </dd>
      </dl>
      {!isOurs && <p className={styles.fault}>{say("transfer.fault.other-room")}</p>}
      {isOurs && !may("review") && <p className={styles.fault}>{say("review.refused.forbidden")}</p>}
      {state.is === "fault" && (
        <p className={styles.fault} role="alert">
          {say(state.message)}
          {state.about !== null && <About about={state.about} />}
        </p>
      )}
      {state.is === "taken" && <Taken taken={state.taken} />}
      {isOurs && may("review") && state.is !== "taken" && (
        <div className={styles.row}>
          <ActionButton
            label={say("transfer.takeIn")}
            data-main
            isPending={state.is === "underway"}
            onPress={() => void takeIn()}
            autoFocus
          />
        </div>
      )}
    </>
  );
}

const SORTS = [
  "attendance-taken",
  "promise-made",
  "promise-put-off",
  "promise-settled",
  "remarked",
  "marked",
  "additionally-marked",
  "escalated",
  "noted",
] as const;

function Taken({ taken }: { readonly taken: TakenInAnswer }) {
  const { say } = useWords();
  const { acts, knownBefore, by, cases, reviews, sorts } = taken;
  const told = SORTS.flatMap((sort) => (sorts[sort] === undefined ? [] : [say(`transfer.sort.${sort}`, { n: sorts[sort] })]));
  return (
    <>
      <output className={styles.done}>
        {acts === 0
          ? say("transfer.taken.nothing", { n: knownBefore })
          : say(knownBefore === 0 ? "transfer.taken" : "transfer.taken.known", { n: acts, known: knownBefore })}
      </output>
      {acts > 0 && (
        <dl className={styles.facts}>
          <dt>{say("transfer.taken.by")}</dt>
          <dd>{by.map(({ name, acts: n }) => `${name ?? say("desk.case.actor.desk")} (${n})`).join(", ")}</dd>
          {told.length > 0 && (
            <>
              <dt>{say("transfer.taken.what")}</dt>
              <dd>{told.join(", ")}</dd>
            </>
          )}
          {reviews.length > 0 && (
            <>
              <dt>{say("transfer.taken.reviews")}</dt>
              <dd>{reviews.map(({ title }) => title).join(", ")}</dd>
            </>
          )}
          {cases.length > 0 && (
            <>
              <dt>{say("transfer.taken.cases")}</dt>
              <dd>{cases.map(({ ticket }) => ticket).join(", ")}</dd>
            </>
          )}
        </dl>
      )}
      <Contradictions saysNone />
    </>
  );
}

/** Which act a file was refused for, as far as it is known here. */
function About({ about: { by, ticket, at } }: { readonly about: AboutAct }) {
  const { say, date, clock } = useWords();
  const named = { by: by ?? say("transfer.about.unknown"), ticket: ticket ?? "", date: date(at), clock: clock(at) };
  return <small className={styles.about}>{say(ticket === null ? "transfer.about.act" : "transfer.about.actOnCase", named)}</small>;
}

function faultOf(error: unknown): { readonly message: MessageId; readonly about: AboutAct | null } {
  if (!(error instanceof ORPCError) || error.code !== "FAULT") return { message: transferFailure(error).message, about: null };
  const { fault, about } = error.data as { readonly fault: TransferFault; readonly about: AboutAct | null };
  return { message: `transfer.fault.${fault}`, about };
}
