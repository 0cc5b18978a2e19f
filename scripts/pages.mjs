/** Pages as the built server sends them, by route id. */
export async function visitPages() {
  return new Map();
}
