export type WorkbookFault = "not-a-table" | "old-excel" | "too-large";

/** A workbook cannot be read: it is broken, has a password, or is heavier than anything it could be good for. */
export class BadWorkbook extends Error {
  override readonly name = "BadWorkbook";
  readonly fault: WorkbookFault;

  constructor(fault: WorkbookFault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}
