/** Where data for tests lies that is not part of the project; unset on most machines. */
export function testDataFolder(): string | undefined {
  const folder = process.env["ISMGT_TEST_DATA"];
  return folder === undefined || folder === "" ? undefined : folder;
}
