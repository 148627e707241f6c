import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import type { DossierMode } from "#domain/transfer/dossierRights.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { Check } from "../../ui/controls/Check.tsx";
import { ChooseOne } from "../../ui/controls/Choose.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { DialogActions } from "../../ui/controls/DialogWindow.tsx";
import { complaintOfNew, NO_PASSPHRASE } from "../../ui/people/passphraseFault.ts";
import { MakingLine } from "./MakingLine.tsx";
import { SealFields } from "./SealFields.tsx";
import { useBytes } from "./useBytes.ts";
import { useMaking } from "./useMaking.ts";
import styles from "./transfer.module.css";

const CLOSED = { all: null, year: 365, quarter: 90 } as const;
type Closed = keyof typeof CLOSED;

/** The dossier as one sealed file: for whom, how much of it, and under which passphrase. */
export function SealForm({ reviewId: review, onClose }: { readonly reviewId: string; readonly onClose: () => void }) {
  const { say } = useWords();
  const { client } = useEngine();
  const [mode, setMode] = useState<DossierMode>("editable");
  const [closed, setClosed] = useState<Closed>("all");
  const [pictures, setPictures] = useState(true);
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE);
  const [isTried, setTried] = useState(false);
  const { making, start, giveUp, isUnderway } = useMaking();
  const wish = { review, mode, closedWithinDays: CLOSED[closed], pictures };
  const complaint = complaintOfNew(passphrase, "");

  const make = () => {
    setTried(true);
    if (complaint !== null) return;
    void start((signal) => client.transfer.make({ ...wish, passphrase: passphrase.passphrase }, { signal }));
  };

  return (
    <section className={styles.part}>
      <h3>{say("transfer.asFile")}</h3>
      <p className={styles.quiet}>{say("transfer.asFile.help")}</p>
      <Form
        className={controlStyles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isUnderway) make();
        }}
      >
        <div className={styles.columns}>
          <ChooseOne
            label={say("transfer.field.mode")}
            options={[
              { value: "editable", label: say("transfer.mode.editable") },
              { value: "read-only", label: say("transfer.mode.read-only") },
            ]}
            value={mode}
            onChange={setMode}
          />
          <ChooseOne
            label={say("transfer.field.closed")}
            options={(["all", "year", "quarter"] as const).map((value) => ({ value, label: say(`transfer.closed.${value}`) }))}
            value={closed}
            onChange={setClosed}
          />
        </div>
        <Check label={say("transfer.field.pictures")} isSelected={pictures} onChange={setPictures} />
        <Size wish={wish} />
        <SealFields value={passphrase} complaint={isTried ? complaint : null} onChange={setPassphrase} />
        <MakingLine making={making} onGiveUp={giveUp} />
        <DialogActions>
          <ActionButton label={say(making.is === "written" ? "transfer.close" : "review.cancel")} onPress={onClose} />
          <ActionButton label={say("transfer.make")} type="submit" data-main isPending={isUnderway} />
        </DialogActions>
      </Form>
    </section>
  );
}

interface Wish {
  readonly review: string;
  readonly mode: DossierMode;
  readonly closedWithinDays: number | null;
  readonly pictures: boolean;
}

function Size({ wish }: { readonly wish: Wish }) {
  const { say } = useWords();
  const { queries } = useEngine();
  const bytes = useBytes();
  const { data: size, isError } = useQuery(queries.transfer.size.queryOptions({ input: wish }));
  if (size === undefined) return <p className={styles.quiet}>{isError ? say("settings.callFailed") : `${say("state.loading")}…`}</p>;
  return (
    <p className={styles.size}>
      <b>{say("transfer.size", { cases: size.cases, size: bytes(size.bytes) })}</b>
      {wish.mode === "editable" &&
        ` ${size.people.length === 0 ? say("transfer.people.everybody") : say("transfer.people.named", { names: size.people.join(", ") })}`}
    </p>
  );
}
