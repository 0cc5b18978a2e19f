/** A line of talk that is to open a form: `/need 500 blankets`. A path such as `/needs/ID` is none. */
export const slashLine = /^\/([a-z]{2,20})(?:\s+([\s\S]*))?$/;

/** Whether a message is to be taken as a command instead of being posted. */
export const isSlashed = (body: string): boolean => slashLine.test(body.trim());

/** A text that begins with a slash on purpose is written with two, and posted with one. */
export function unslashed(body: string): string {
  const once = body.trim().replace(/^\//, '');
  return isSlashed(once) ? once : body;
}
