/** Whether a post, by its row id as an SQL expression, is told by no list: one of its cases is sensitive. */
export function isOfSensitiveCase(post: string): string {
  return `EXISTS (SELECT 1 FROM post o JOIN case_post s ON s.channel = o.channel AND s.external_id = o.external_id
    JOIN grievance h ON h.id = s.grievance_id WHERE o.id = ${post} AND h.sensitive IS NOT NULL)`;
}
