interface Unpacked {
  readonly unpacked: string;
  readonly isTestBuild: boolean;
  readonly outputFolder: string;
}
export function makeDeb(what: Unpacked): Promise<string>;
