import { createContext, useContext } from 'react';
import type { ChannelFacts } from '#domain/channels/policy.ts';

/** What the rules ask of the channel that is read, for all that is drawn in it. */
const FactsContext = createContext<ChannelFacts | null>(null);
export const ChannelFactsProvider = FactsContext.Provider;
export const useChannelFacts = () => useContext(FactsContext);
