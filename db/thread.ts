import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts a file of the source, `server/imports/sheet-thread`, in a thread of its own: from the bundle, whose
 * pieces lie flat under the name without its first folder; while developing and in tests by way of tsx.
 */
export function startThread(file: string, options: WorkerOptions): Worker {
  const here = import.meta.url;
  if (here.endsWith('.ts')) {
    const source = JSON.stringify(new URL(`../${file}.ts`, here));
    const begin = `import('tsx/esm/api').then(({ register }) => { register(); return import(${source}); })`;
    return new Worker(begin, { ...options, eval: true });
  }
  const bundle = here.slice(0, here.lastIndexOf('/portal/') + '/portal/'.length);
  return new Worker(new URL(`${file.slice(file.indexOf('/') + 1)}.js`, bundle), options);
}
