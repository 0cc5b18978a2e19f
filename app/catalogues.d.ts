declare module '*.po' {
  import type { Messages } from '@lingui/core';

  export const messages: Messages;
}

/** Changes with every translation; set by the build. */
declare const __CATALOGUES__: string;
