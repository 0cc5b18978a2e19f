import type { Files } from '#server/core/files.ts';

/** Files that are kept in memory, as long as the test. */
export function filesInMemory(): Files & { readonly keys: () => string[] } {
  const kept = new Map<string, Uint8Array>();
  return {
    put: async (key, bytes) => void kept.set(key, new Uint8Array(bytes)),
    get: async (key) => kept.get(key) ?? null,
    async removeAll(prefix) {
      for (const key of kept.keys()) if (key.startsWith(prefix)) kept.delete(key);
    },
    check: async () => {},
    keys: () => [...kept.keys()].sort(),
  };
}
