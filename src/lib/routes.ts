/** The address of every kind of page. Addresses are for ever: whoever changes one leaves a redirect. */
export const routes = {
  priorities: (slug: string) => `/plan/priorities/${slug}/`,
  points: (slug: string) => `/plan/points/${slug}/`,
  planPages: (slug: string) => `/plan/${slug}/`,
  initiatives: (slug: string) => `/plan/initiatives/${slug}/`,
  topics: (slug: string) => `/topics/${slug}/`,
  areas: (slug: string) => `/areas/${slug}/`,
  governance: (slug: string) => `/plan/how-decisions-are-made/${slug}/`,
  risks: (slug: string) => `/plan/risks/${slug}/`,
  stories: (slug: string) => `/stories/${slug}/`,
  services: (slug: string) => `/get-help/${slug}/`,
  places: (slug: string) => `/places/${slug}/`,
  /** The first question has the address of the whole. */
  steps: (slug: string) => (slug === 'start' ? '/get-help/which-service/' : `/get-help/which-service/${slug}/`),
  towns: (slug: string) => `/get-help/near/${slug}/`,
  /** An alert has no page of its own: it stands above others. */
  alerts: (id: string) => `/#${id}`,
  events: (slug: string) => `/events/${slug}/`,
  themes: (slug: string) => `/you-said/${slug}/`,
  ways: (id: string) => `/have-your-say/#${id}`,
  updates: (slug: string) => `/updates/${slug}/`,
  publications: (slug: string) => `/publications/${slug}/`,
  figures: (slug: string) => `/figures/${slug}/`,
  datasets: (slug: string) => `/data/${slug}/`,
  disagreements: (topic: string) => `/figures/disagreements/${topic}/`,
  organisations: (id: string) => `/partners/#${id}`,
  glossary: (id: string) => `/glossary/#${id}`,
  pages: (slug: string) => `/${slug}/`,
} as const;

/** @param path The address of a page. @returns that of the picture which stands for it where the page is shared. */
export function toPicturePath(path: string): string {
  return path === '/' ? '/pictures/home.png' : `/pictures${path.replace(/\/$/, '')}.png`;
}

/** Kinds whose entries have a page each, at an address made from the file's name. */
export const pagedKinds = [
  'priorities',
  'points',
  'planPages',
  'initiatives',
  'topics',
  'areas',
  'governance',
  'risks',
  'stories',
  'services',
  'places',
  'steps',
  'towns',
  'events',
  'themes',
  'updates',
  'publications',
  'figures',
  'datasets',
  'pages',
] as const satisfies (keyof typeof routes)[];
