import { useState } from "react";
import { useMay } from "../../ui/people/sitting.ts";
import { useCommand } from "../keys/useCommand.tsx";
import { TypeInDialog } from "./TypeInDialog.tsx";

/** A complaint that somebody calls in, writes on paper or comes in person with. */
export function TypeIn() {
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  useCommand("typeIn", may("triage") ? () => setOpen(true) : null, { why: "desk.failed.forbidden" });
  return isOpen ? <TypeInDialog onClose={() => setOpen(false)} /> : null;
}
