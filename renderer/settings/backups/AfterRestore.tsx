import { useMutation } from "@tanstack/react-query";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { Mark } from "../../ui/Mark.tsx";
import styles from "./backups.module.css";

/** What a restored record has not sent, so that nothing goes out twice, and how it goes on. Nothing where nothing waits. */
export function AfterRestore() {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const { data: waits } = useAnswer((ask) => ask.restoring.waits);
  const goOn = useMutation(
    queries.restoring.goOn.mutationOptions({ onSuccess: (left) => queryClient.setQueryData(queries.restoring.waits.queryKey(), left) }),
  );
  if (waits === undefined || waits === null) return null;
  const { officerMail, scheduledReports, campaigns, heldMails, areKeysLost } = waits;
  const waitsForSomebody = officerMail || scheduledReports || campaigns > 0 || heldMails > 0;
  if (!waitsForSomebody && !areKeysLost) return null;
  return (
    <section className={styles.part} aria-label={say("restoring.after")}>
      {areKeysLost && (
        <p className={styles.standing} data-shape="late">
          <Mark shape="failing" />
          <span>{say("restoring.after.keysLost")}</span>
        </p>
      )}
      {waitsForSomebody && (
        <p className={styles.standing} data-shape="late">
          <Mark shape="waiting" />
          <span>{say("restoring.after.detail")}</span>
        </p>
      )}
      {officerMail && (
        <div className={styles.drill}>
          <span>{say("restoring.after.officerMail")}</span>
          <ActionButton
            label={say("restoring.after.goOn")}
            isPending={goOn.isPending}
            onPress={() => goOn.mutate({ what: "officer-mail" })}
          />
        </div>
      )}
      {scheduledReports && (
        <div className={styles.drill}>
          <span>{say("restoring.after.scheduledReports")}</span>
          <ActionButton
            label={say("restoring.after.goOn")}
            isPending={goOn.isPending}
            onPress={() => goOn.mutate({ what: "scheduled-reports" })}
          />
        </div>
      )}
      {heldMails > 0 && (
        <div className={styles.drill}>
          <span>{say("restoring.after.held", { n: heldMails })}</span>
          <ActionButton
            label={say("restoring.after.sendHeld")}
            isPending={goOn.isPending}
            onPress={() => goOn.mutate({ what: "held-mails" })}
          />
        </div>
      )}
      {campaigns > 0 && <p>{say("restoring.after.campaigns", { n: campaigns })}</p>}
    </section>
  );
}
