/** What cannot be done on the command line as it was asked for, in a sentence that says what to do instead. */
export class WorkRefused extends Error {
  override readonly name = 'WorkRefused';
}
