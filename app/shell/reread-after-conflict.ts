import type { ShouldRevalidateFunction } from '@remix-run/react';

/**
 * A form that came back because somebody else was faster shows what they saved: the page is read again. After
 * other refusals it stays as it was read. A route of such forms exports this as `shouldRevalidate`.
 */
export const rereadAfterConflict: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;
