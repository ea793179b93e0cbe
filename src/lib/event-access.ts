/** What the organiser says of access to an event, in words. */
export interface Access {
  stepFree?: boolean | undefined;
  hearingLoop?: boolean | undefined;
  bsl?: boolean | undefined;
  online?: boolean | undefined;
  note?: string | undefined;
}

const WORDS = [
  ['stepFree', 'Step-free', 'Not step-free'],
  ['hearingLoop', 'Hearing loop', 'No hearing loop'],
  ['bsl', 'British Sign Language', 'No British Sign Language'],
  ['online', 'Online too', 'Not online'],
] as const;

const NAMES = {
  stepFree: 'step-free access',
  hearingLoop: 'a hearing loop',
  bsl: 'British Sign Language',
  online: 'taking part online',
};

/** Yes and no as stated, then what nobody has said: silence is not a yes. */
export function listAccess(access: Access = {}): string {
  const stated = WORDS.flatMap(([field, yes, no]) => {
    const value = access[field];
    return value === undefined ? [] : [value ? yes : no];
  });
  const silent = WORDS.filter(([field]) => access[field] === undefined).map(([field]) => NAMES[field]);
  const parts = [
    stated.join('. '),
    access.note,
    silent.length > 0 ? `The organiser does not say whether there is ${silent.join(', or ')}` : undefined,
  ];
  return parts
    .filter(Boolean)
    .map((part) => `${part?.replace(/\.$/, '')}.`)
    .join(' ');
}
