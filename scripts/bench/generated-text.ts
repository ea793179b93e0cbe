/** Plain English without meaning, always the same for the same seed: text to measure with, never to be published. */
const TOWNS =
  'Cambridge,Ely,Huntingdon,March,Peterborough,Ramsey,Soham,St Ives,St Neots,Whittlesey,Wisbech,Yaxley'.split(',');
const THINGS =
  'appointment,bus route,car park,choir,clinic,corridor,evening class,form,garden,kettle,kitchen,leaflet,letter,library,lunch club,map,meeting,message,morning,neighbour,notebook,office,path,photograph,plan,poster,question,radio,reading group,record,reminder,room,rota,shop,sign,street,survey,table,telephone,timetable,village hall,visit,waiting list,walk,window'.split(
    ',',
  );
const PEOPLE =
  'carers,drivers,families,farmers,friends,gardeners,grandparents,librarians,listeners,members of the choir,neighbours,newcomers,parents,people in rented homes,people who work at night,pupils,residents,retired teachers,shopkeepers,students,volunteers,walkers,writers,young people'.split(
    ',',
  );
const QUALITIES =
  'bright,calm,careful,cheerful,clear,early,easy to find,fair,familiar,friendly,gentle,helpful,honest,late,local,long,modest,narrow,new,old,open,ordinary,patient,plain,quiet,regular,short,simple,slow,steady,useful,warm,well known,wide'.split(
    ',',
  );
const DEEDS =
  'asked about,brought,changed,checked,described,drew,explained,followed,found,kept,liked,looked after,looked for,measured,mended,moved,named,opened,painted,planned,praised,read,remembered,shared,showed,sorted out,started,talked about,tested,used,watched,wrote about'.split(
    ',',
  );
const TIMES =
  'after lunch,all through the winter,at the end of the week,before breakfast,during the holidays,every other Tuesday,for the first time,in spring,in the afternoon,last year,most evenings,on the first day,once a month,since the autumn,that summer,twice a week,until the rain came,when it grew dark'.split(
    ',',
  );
const PLACES =
  'at the station,behind the church,beside the river,by the market,in the next street,in the school hall,near the bridge,on the edge of the village,on the green,outside the post office,over the road,under the old trees'.split(
    ',',
  );

/** The next number from 0 up to 1. */
export type Random = () => number;

/** Mulberry32: small, fast, and good enough to shuffle words. */
export function toRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @throws when the list is empty. */
export function pick<Value>(random: Random, values: readonly Value[]): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('There is nothing to pick from');
  return value;
}

/** A whole number from `least` to `most`, both included. */
export function pickNumber(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

export const pickTown = (random: Random) => pick(random, TOWNS);

export function writeHeading(random: Random): string {
  const [thing, people] = [pick(random, THINGS), pick(random, PEOPLE)];
  return pick(random, [
    `How ${people} ${pick(random, DEEDS)} the ${thing}`,
    `The ${thing} in ${pickTown(random)}`,
    `What ${people} said about the ${thing}`,
    `A ${pick(random, ['better', 'different', 'second'])} ${thing} ${pick(random, PLACES)}`,
  ]);
}

export function writeSentence(random: Random): string {
  const thing = () => pick(random, THINGS);
  const people = () => pick(random, PEOPLE);
  const quality = () => pick(random, QUALITIES);
  const deed = () => pick(random, DEEDS);
  const time = () => pick(random, TIMES);
  const place = () => pick(random, PLACES);
  return pick(random, [
    () => `The ${thing()} ${place()} was ${quality()}, and ${people()} ${deed()} it ${time()}.`,
    () => `In ${pickTown(random)} some ${people()} ${deed()} the ${quality()} ${thing()}.`,
    () => `Most ${people()} said that the ${thing()} should be ${quality()} and ${quality()}.`,
    () => `It took ${pickNumber(random, 2, 40)} days before ${people()} ${deed()} the ${thing()} ${place()}.`,
    () => `Two ${people()} ${deed()} the ${thing()} ${time()}, but the ${thing()} stayed as it was.`,
    () => `Nobody knew whether the ${quality()} ${thing()} would still be there ${time()}.`,
    () => `Then ${people()} from ${pickTown(random)} ${deed()} the ${thing()} again.`,
    () => `Where the ${thing()} was ${quality()}, ${people()} ${deed()} each ${thing()} ${time()}.`,
  ])();
}

/** Markdown with headings, paragraphs and lists, of so many words or up to about 100 more. */
export function writeProse(random: Random, words: number): string {
  const blocks: string[] = [];
  let written = 0;
  const add = (block: string) => {
    blocks.push(block);
    written += block.split(/\s+/).length;
  };
  const sentences = (count: number) => Array.from({ length: count }, () => writeSentence(random));
  add(sentences(3).join(' '));
  while (written < words) {
    add(`## ${writeHeading(random)}`);
    const paragraphs = pickNumber(random, 1, 3);
    for (let count = 0; count < paragraphs && written < words; count++) {
      add(sentences(pickNumber(random, 2, 4)).join(' '));
    }
    if (written < words && random() < 0.5) add(toList(sentences(pickNumber(random, 3, 5))));
  }
  return `${blocks.join('\n\n')}\n`;
}

function toList(items: string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
