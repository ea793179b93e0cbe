/** Words of danger in a search, found on the device before anything else is. */
import type { RedFlags } from '../schemas/search.ts';
import { toSearchWords } from './search-words.ts';

export type Flag = RedFlags['flags'][number];
export type EmergencyCard = RedFlags['cards'][number];

export interface FoundFlag {
  flag: Flag;
  card: EmergencyCard;
}

/** The gravest danger that a search names, if any. @param query As typed, of any length. */
export function findRedFlag(query: string, { flags, cards }: RedFlags): FoundFlag | undefined {
  const words = new Set(toSearchWords(query));
  const flag = flags.find((each) =>
    each.words.some((phrase) => toSearchWords(phrase).every((word) => words.has(word))),
  );
  const card = cards.find(({ id }) => id === flag?.card);
  return flag && card && { flag, card };
}
