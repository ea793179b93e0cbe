/** The kinds of urgent help that a place can give, as the finder sorts and filters them. */
export const placeKindWords = {
  ae: 'A&E',
  utc: 'Urgent treatment centre',
  miu: 'Minor injury unit',
} as const;
export type UrgentKind = keyof typeof placeKindWords;

/** In the order in which the finder offers them. */
export const urgentKinds = Object.keys(placeKindWords) as UrgentKind[];

/** The guidance that a facility names says what it is. */
const KINDS: Record<string, UrgentKind> = {
  '999-and-a-and-e': 'ae',
  'urgent-treatment-centres': 'utc',
  'minor-injury-units': 'miu',
};

/** Nothing for help that nobody walks in for, such as a GP out of hours. */
export function findUrgentKind(serviceId: string): UrgentKind | undefined {
  return Object.hasOwn(KINDS, serviceId) ? KINDS[serviceId] : undefined;
}

export function isUrgentKind(text: string): text is UrgentKind {
  return Object.hasOwn(placeKindWords, text);
}
