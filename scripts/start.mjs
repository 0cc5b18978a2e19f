import { ensureBuilt } from './build.mjs';
import { serve } from './serve.mjs';
import { ensureInstalled } from './setup.mjs';

/** Production: builds when needed, then serves with the settings of the environment. */
process.env.NODE_ENV ??= 'production';
ensureInstalled();
await ensureBuilt();
await serve();
