export function DepartmentRankingPanel() {
  return null;
}
