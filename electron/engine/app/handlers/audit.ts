import { exportAudit } from "../../services/audit/auditTable.ts";
import { readAudit } from "../../services/audit/auditRegister.ts";
import { needs } from "./guards.ts";

const { list, export: exporting } = needs("audit").audit;

export const auditHandlers = {
  list: list.handler(({ context, input: { before, limit, ...filter } }) => {
    const { entries, next } = readAudit(context.real, filter, before, limit);
    return { entries: [...entries], next };
  }),

  export: exporting.handler(({ context, input: { format, locale, ...filter } }) => exportAudit(context.real, filter, format, locale)),
};
