import { Button } from "react-aria-components";
import { useWords } from "../../i18n/useWords.ts";
import { useTold } from "../../ui/announce/useTold.ts";
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
  const alerting = total > 0 ? say("deskWalls.alerts.onWall", { n: total }) : null;
  const surging = surges > 0 ? say("deskWalls.surges.onWall", { n: surges }) : null;
  useTold(alerting);
  useTold(surging);
  return (
    <div className={styles.noteAt}>
      {alerting !== null && (
        <Button className={styles.note ?? ""} data-alerting isDisabled={!isPossible} onPress={() => commands.run("openAlerts")}>
          <Mark shape="emergency" />
          {alerting} {isPossible && <Keycap of="openAlerts" />}
        </Button>
      )}
      {surging !== null && (
        <Button className={styles.note ?? ""} isDisabled={!isPossible} onPress={() => commands.run("openAlerts")}>
          <Mark shape="urgent" />
          {surging}
        </Button>
      )}
    </div>
  );
}
