import { Button } from "react-aria-components";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { Keycap } from "../keys/Keycap.tsx";
import { useCommands, useIsPossible } from "../keys/useCommand.tsx";
import { useAlerts, useSurgeAlerts } from "./useAlerts.ts";
import styles from "./walls.module.css";

/** In the status line: how many banners stand on the walls, and the way to them. */
export function AlertsNote() {
  const { say } = useWords();
  const commands = useCommands();
  const isPossible = useIsPossible("openAlerts");
  const total = useAlerts()?.total ?? 0;
  const surges = useSurgeAlerts()?.total ?? 0;
  return (
    <div className={styles.noteAt} aria-live="polite">
      {total > 0 && (
        <Button className={styles.note ?? ""} data-alerting isDisabled={!isPossible} onPress={() => commands.run("openAlerts")}>
          <Mark shape="emergency" />
          {say("deskWalls.alerts.onWall", { n: total })} {isPossible && <Keycap of="openAlerts" />}
        </Button>
      )}
      {surges > 0 && (
        <Button className={styles.note ?? ""} isDisabled={!isPossible} onPress={() => commands.run("openAlerts")}>
          <Mark shape="urgent" />
          {say("deskWalls.surges.onWall", { n: surges })}
        </Button>
      )}
    </div>
  );
}
