import { useAnswer } from "../../../client/useAnswer.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useWords } from "../../../i18n/useWords.ts";
import { useMay } from "../../../ui/people/sitting.ts";
import { Fault } from "../../commands/forms/CommandForm.tsx";
import { useDialogCommand } from "../../commands/forms/useDialogCommand.ts";
import { NotYet } from "../../fullView/NotYet.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";

/** Offices that cannot be told, and addresses that do not work. When the registry has them, one press sends what is still open. */
export function OfficerMailGaps() {
  const { say, locale } = useWords();
  const { client } = useEngine();
  const may = useMay();
  const command = useDialogCommand(() => {});
  const { data: status } = useAnswer((ask) => ask.officerMail.status);
  if (status === undefined) return <NotYet />;
  const { gaps, failingAddresses } = status;
  return (
    <div className={viewStyles.column}>
      <section>
        <h3>{say("paper.officerMail.gaps")}</h3>
        {gaps.length === 0 && <p className={viewStyles.quiet}>{say("paper.officerMail.noGaps")}</p>}
        <ul>
          {gaps.map(({ office, officer, reason, count }) => (
            <li key={office.en}>
              {officer === null ? office[locale] : `${officer}, ${office[locale]}`}: {say(`officerMail.reason.${reason}`)} ·{" "}
              {say("paper.officerMail.waiting", { n: count })}
            </li>
          ))}
        </ul>
        {may("bulk") && (
          <div className={viewStyles.actions}>
            <ActionButton
              label={say("paper.officerMail.release")}
              isPending={command.isRunning}
              onPress={() => void command.attempt(() => client.officerMail.release({}))}
            />
          </div>
        )}
      </section>
      <section>
        <h3>{say("paper.officerMail.failing")}</h3>
        {failingAddresses.length === 0 && <p className={viewStyles.quiet}>{say("paper.officerMail.noFailing")}</p>}
        <ul>
          {failingAddresses.map(({ address, detail }) => (
            <li key={address}>
              {address} <span className={viewStyles.quiet}>{detail}</span>{" "}
              {may("mark") && (
                <ActionButton
                  label={say("paper.officerMail.works")}
                  isDisabled={command.isRunning}
                  onPress={() => void command.attempt(() => client.officerMail.forgetAddress({ address }))}
                />
              )}
            </li>
          ))}
        </ul>
      </section>
      <Fault>{command.fault}</Fault>
    </div>
  );
}
