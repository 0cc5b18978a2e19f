import type { Plugin } from 'vite';

const LOADS = 'await import( /* webpackIgnore: true */route.module)';

/**
 * Has Remix wait for a route's code before it loads it (`app/live/patient-reading.ts`). By itself it answers code
 * that does not come by loading the present page anew, and what is typed in it is gone.
 */
export function patientRoutes(): Plugin {
  return {
    name: 'concord:patient-routes',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith('/@remix-run/react/dist/esm/routeModules.js')) return null;
      if (!code.includes(LOADS))
        throw new Error('Remix loads the code of routes in another way than it did.');
      return { code: code.replace(LOADS, `(await window.routeArrives?.(route), ${LOADS})`), map: null };
    },
  };
}
