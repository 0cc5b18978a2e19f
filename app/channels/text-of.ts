/** What was typed into a field of a form; nothing, where it has none or takes files. */
export function textOf(form: FormData, field: string): string {
  const value = form.get(field);
  return typeof value === 'string' ? value : '';
}
