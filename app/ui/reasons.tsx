import { createContext, useContext } from 'react';
import type { ReasonParams } from '#domain/core/errors.ts';
import type { ReasonCode } from '#domain/core/reasons.ts';

export type ReasonText = (reason: ReasonCode, params?: ReasonParams) => string;

const ReasonContext = createContext<ReasonText>((reason) => reason);
export const ReasonProvider = ReasonContext.Provider;

/** Says a reason in the reader's language. */
export const useReason = () => useContext(ReasonContext);
