export { allocationViews } from './allocation-views.ts';
export { allocationCards, needCards, offerCards } from './cards.ts';
export { gapBoard } from './gap-board.ts';
export { listNeeds } from './list-needs.ts';
export { listOffers, offerBoard } from './list-offers.ts';
export { needChoices } from './need-choices.ts';
export { need } from './read-need.ts';
export { offer, offerChoices, offerPlan } from './read-offer.ts';
export { waitingForMe } from './waiting.ts';
