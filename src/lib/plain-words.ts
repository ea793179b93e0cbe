/** Words by which no page is told from another; whole sentences are full of them, and their lists are the longest. */
const PLAIN = new Set(
  (
    'a about after all also am an and any anyone are as at be been but by can cant come could did do does dont for from get ' +
    'go going good got had has have havent he hello help her hers hey hi him his how i if im in is it its ive just know ' +
    'like look looking lot me might mine my need of on or our please really see she should so some someone something ' +
    'still take tell thank thanks that the their them then there these they this those to today too up us very ' +
    'want was we were what whats when where wheres which while who whom why will with wont would you your'
  ).split(' '),
);

export function isPlain(word: string): boolean {
  return PLAIN.has(word);
}

/** Without plain words, unless there are no others. */
export function toMeaningful(words: string[]): string[] {
  const meaningful = words.filter((word) => !PLAIN.has(word));
  return meaningful.length ? meaningful : words;
}
